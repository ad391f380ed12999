namespace Folkmoot.Funds.Books;

/// <summary>The journal of a place: its head row. Whoever appends locks it, so that entries follow one another whatever node writes them.</summary>
public sealed class JournalRecord
{
    public const int MaxPublisher = 60;

    public required Guid Id { get; init; }

    public required Guid PlaceId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How many entries there are.</summary>
    public required long Entries { get; set; }

    /// <summary>The hash of the last one.</summary>
    public required string Head { get; set; }

    /// <summary>The prefix under which grants are published, such as 360G-wyebridge; null until there is one.</summary>
    public string? GivingPrefix { get; set; }

    /// <summary>The pool's own number with the prefix of its register; null when it has none.</summary>
    public string? GivingNumber { get; set; }
}
