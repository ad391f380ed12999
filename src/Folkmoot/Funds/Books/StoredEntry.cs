namespace Folkmoot.Funds.Books;

/// <summary>One entry of a journal, as the line of its export. Entries are inserted and never changed.</summary>
public sealed class StoredEntry
{
    public required Guid JournalId { get; init; }

    public required long Sequence { get; init; }

    /// <summary>The line in UTF-8, byte for byte as it was hashed.</summary>
    public required byte[] Line { get; init; }

    /// <summary>What ends a line in an export.</summary>
    public static ReadOnlyMemory<byte> LineEnd { get; } = new byte[] { (byte)'\n' };
}
