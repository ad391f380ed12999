using System.Runtime.CompilerServices;

namespace Folkmoot.Ledger.Verification;

/// <summary>A sentence that is put together only when it is needed: millions of checks hold.</summary>
[InterpolatedStringHandler]
internal ref struct Otherwise
{
    private DefaultInterpolatedStringHandler _text;

    public Otherwise(int literalLength, int formattedCount, bool holds, out bool isNeeded)
    {
        isNeeded = !holds;
        _text = isNeeded ? new DefaultInterpolatedStringHandler(literalLength, formattedCount, System.Globalization.CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string text) => _text.AppendLiteral(text);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string format) => _text.AppendFormatted(value, format);

    public string Sentence() => _text.ToStringAndClear();
}
