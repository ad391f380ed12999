using System.Text;

namespace Folkmoot.Ledger;

/// <summary>Gives equal texts one string, so that reading a name that was met before costs one look-up.</summary>
internal sealed class NameTable
{
    private readonly ByteTable _bytes = new();
    private readonly List<string> _names = [];

    public string Find(ReadOnlySpan<byte> text)
    {
        if (text.Length > Name.Longest)
            return Encoding.UTF8.GetString(text);
        var number = _bytes.FindOrAdd(text, out var isNew);
        if (isNew)
            _names.Add(Encoding.UTF8.GetString(text));
        return _names[number];
    }
}
