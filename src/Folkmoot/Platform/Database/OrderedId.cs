namespace Folkmoot.Platform.Database;

/// <summary>
/// Ids that sort as they were made, also within one millisecond: UUID version 7 in which a count of 34 bits follows the time
/// (RFC 9562, section 6.2, method 1).
/// </summary>
public static class OrderedId
{
    private static long s_count;

    /// <summary>The next id for something that happened at the given moment.</summary>
    /// <param name="moment">When it happened; ids of the same millisecond sort in the order of the calls in this process.</param>
    public static Guid Next(DateTimeOffset moment)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(moment).TryWriteBytes(bytes, bigEndian: true, out _);
        var count = Interlocked.Increment(ref s_count);
        bytes[6] = (byte)(0x70 | ((count >> 30) & 0x0F));
        bytes[7] = (byte)(count >> 22);
        bytes[8] = (byte)(0x80 | ((count >> 16) & 0x3F));
        bytes[9] = (byte)(count >> 8);
        bytes[10] = (byte)count;
        return new Guid(bytes, bigEndian: true);
    }
}
