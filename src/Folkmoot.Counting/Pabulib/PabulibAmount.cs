using System.Runtime.InteropServices;

namespace Folkmoot.Counting.Pabulib;

/// <summary>A decimal number as written: <paramref name="Digits"/> divided by ten to the power of <paramref name="Decimals"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PabulibAmount(Int128 Digits, int Decimals)
{
    private const int MaximumDigits = 30;

    public enum ParseOutcome
    {
        Good,
        NotANumber,
        TooLong,
        Ambiguous,
    }

    /// <summary>
    /// Reads digits with an optional sign and an optional decimal point or comma. Zeros at the end of the decimals are dropped.
    /// A comma before exactly three digits is refused, since it may separate thousands.
    /// </summary>
    public static ParseOutcome Parse(ReadOnlySpan<byte> text, out PabulibAmount amount, out bool comma)
    {
        amount = default;
        var negative = text is [(byte)'-', ..];
        if (negative || text is [(byte)'+', ..])
            text = text[1..];
        var point = text.IndexOfAny((byte)'.', (byte)',');
        comma = point >= 0 && text[point] == (byte)',';
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? [] : text[(point + 1)..];
        if ((whole.IsEmpty && fraction.IsEmpty) || whole.ContainsAnyExceptInRange((byte)'0', (byte)'9') || fraction.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return ParseOutcome.NotANumber;
        if (comma && fraction.Length == 3)
            return ParseOutcome.Ambiguous;
        fraction = fraction.TrimEnd((byte)'0');
        whole = whole.TrimStart((byte)'0');
        if (whole.Length + fraction.Length > MaximumDigits)
            return ParseOutcome.TooLong;
        Int128 digits = 0;
        foreach (var digit in whole)
            digits = (digits * 10) + (digit - '0');
        foreach (var digit in fraction)
            digits = (digits * 10) + (digit - '0');
        amount = new PabulibAmount(negative ? -digits : digits, fraction.Length);
        return ParseOutcome.Good;
    }

    /// <summary>The number in units of ten to the power of minus <paramref name="scale"/>; null when it does not fit 64 bits.</summary>
    public long? At(int scale)
    {
        var value = Digits;
        for (var i = Decimals; i < scale; i++)
        {
            value *= 10;
            if (value > long.MaxValue || value < long.MinValue)
                return null;
        }

        return value > long.MaxValue || value < long.MinValue ? null : (long)value;
    }
}
