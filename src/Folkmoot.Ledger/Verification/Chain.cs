using System.Security.Cryptography;
using System.Text;

namespace Folkmoot.Ledger.Verification;

/// <summary>L6: each entry carries its own hash and that of the entry before; L7: no key twice.</summary>
internal sealed class Chain : IDisposable
{
    private readonly ByteTable _keys = new();
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];

    // One for all lines: to make one costs as much as to hash a line.
    private readonly IncrementalHash _sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private DateTimeOffset _recorded = DateTimeOffset.MinValue;
    private string _next = "";

    public long Entries { get; private set; }

    public string Head { get; private set; } = JournalLine.FirstPrevious;

    /// <summary>Compares the line with the hash at its end.</summary>
    public void Follow(ReadOnlySpan<byte> line)
    {
        if (!JournalLine.TrySplit(line, out var hashed, out var hash))
            throw new LineException("it does not end with a hash");
        _sha.AppendData(hashed);
        _sha.GetHashAndReset(_hash);
        _next = Convert.ToHexStringLower(_hash);
        Span<byte> written = stackalloc byte[JournalLine.HashCharacters];
        Encoding.ASCII.GetBytes(_next, written);
        RuleException.Unless(hash.SequenceEqual(written), "L6", "its hash does not belong to what it says: it was changed after it was recorded");
    }

    public void Check(ReadEntry entry)
    {
        RuleException.Unless(entry.Previous == Head, "L6", "it does not carry the hash of the entry before: something was changed, left out or put in");
        RuleException.Unless(entry.Sequence == Entries + 1, "L6", $"it says that it is the entry {entry.Sequence}");
        RuleException.Unless(entry.Recorded >= _recorded, "L8", "it was recorded before the entry before it");
        _keys.FindOrAdd(Encoding.UTF8.GetBytes(entry.Key), out var isNew);
        RuleException.Unless(isNew, "L7", $"its key {entry.Key} was used before");
        _recorded = entry.Recorded;
    }

    public void Accept()
    {
        Entries++;
        Head = _next;
    }

    public void Dispose() => _sha.Dispose();
}
