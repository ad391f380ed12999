namespace Folkmoot.Platform.Database;

/// <summary>
/// Ids that sort as they were made, also within one millisecond: UUID version 7 whose twelve bits after the time count up
/// (RFC 9562, section 6.2, method 1).
/// </summary>
public static class OrderedId
{
    private const int LastCount = 0xFFF;
    private static readonly Lock Turn = new();
    private static long s_millisecond;
    private static int s_count;

    /// <summary>The next id for something that happened at the given moment.</summary>
    /// <param name="moment">When it happened; ids of the same millisecond sort in the order of the calls, the first 4,096 of them.</param>
    public static Guid Next(DateTimeOffset moment)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(moment).TryWriteBytes(bytes, bigEndian: true, out _);
        var count = CountOf(moment.ToUnixTimeMilliseconds());
        bytes[6] = (byte)(0x70 | (count >> 8));
        bytes[7] = (byte)count;
        return new Guid(bytes, bigEndian: true);
    }

    private static int CountOf(long millisecond)
    {
        lock (Turn)
        {
            s_count = millisecond == s_millisecond ? Math.Min(s_count + 1, LastCount) : 0;
            s_millisecond = millisecond;
            return s_count;
        }
    }
}
