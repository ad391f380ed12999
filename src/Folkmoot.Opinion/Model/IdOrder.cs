namespace Folkmoot.Opinion;

/// <summary>
/// The order of ids everywhere: whole numbers by value, before all other texts, which follow by code point. It depends on nothing but the ids, so
/// the order of rows cannot matter.
/// </summary>
internal sealed class IdOrder : IComparer<string>
{
    private const int LongestNumber = 18;

    public static IdOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (Number(x!), Number(y!));
        return (left, right) switch
        {
            ( >= 0, >= 0) => left.CompareTo(right),
            ( >= 0, _) => -1,
            (_, >= 0) => 1,
            _ => string.CompareOrdinal(x, y),
        };
    }

    /// <summary>The value of a whole number written in the only way there is, or -1: "07" and "7" are two ids.</summary>
    private static long Number(string id)
    {
        if (id.Length is 0 or > LongestNumber || (id[0] == '0' && id.Length > 1))
            return -1;
        long value = 0;
        foreach (var digit in id)
        {
            if (!char.IsAsciiDigit(digit))
                return -1;
            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
