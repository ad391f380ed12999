namespace Folkmoot.Funds.Partners;

/// <summary>
/// Something that a partner brings beside the pool: in kind, or its own money spent towards the same outcomes. It stands in no balance of the journal and is never added to
/// one. Rows are added and taken back with a reason, never changed.
/// </summary>
public sealed class Alongside
{
    public const int MaxWhat = 300;
    public const int MaxWords = 500;

    public required Guid Id { get; init; }

    public required Guid JournalId { get; init; }

    /// <summary>The partner's code.</summary>
    public required string Partner { get; init; }

    public required AlongsideKind Kind { get; init; }

    /// <summary>What it is.</summary>
    public required string What { get; init; }

    /// <summary>Its value, or what the partner plans to spend, in minor units.</summary>
    public required long Pence { get; init; }

    /// <summary>Of aligned money, what was spent so far, in minor units; null when that is not known, and in kind.</summary>
    public long? Spent { get; init; }

    /// <summary>Who valued it, or whose figures they are.</summary>
    public required string By { get; init; }

    /// <summary>The day of the valuation or the figures.</summary>
    public required DateOnly On { get; init; }

    /// <summary>How it was valued, or the paper that says so.</summary>
    public required string How { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    /// <summary>Codes of outcomes with commas between; empty for all.</summary>
    public required string Outcomes { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? TakenBackAt { get; set; }

    /// <summary>Why it was taken back; empty while it stands.</summary>
    public required string TakenBackWhy { get; set; }
}
