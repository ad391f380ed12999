using Folkmoot.Platform.Database;

namespace Folkmoot.Funds.Partners;

/// <summary>A year of a contribution has ended, and what became of the money that was free then.</summary>
public sealed class YearEnd : IVersioned
{
    public const int MaxWords = 500;

    public required Guid Id { get; init; }

    public required Guid JournalId { get; init; }

    public required string Lot { get; init; }

    /// <summary>The last day of the year.</summary>
    public required DateOnly On { get; init; }

    public required YearEndRule Rule { get; init; }

    /// <summary>What was free when the rule acted, in minor units.</summary>
    public required long Free { get; init; }

    /// <summary>What went back, in minor units; null while the partner has not answered.</summary>
    public long? Returned { get; set; }

    /// <summary>What the partner said, where it was asked; else empty.</summary>
    public required string Words { get; set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When the partner's answer was written down; null where none was needed or given.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    public Guid Version { get; set; }
}
