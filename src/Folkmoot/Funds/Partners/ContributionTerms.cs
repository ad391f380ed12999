using Folkmoot.Platform.Database;

namespace Folkmoot.Funds.Partners;

/// <summary>What was agreed about a contribution beside what the journal enforces.</summary>
public sealed class ContributionTerms : IVersioned
{
    public const int MaxPaper = 300;
    public const int MaxReporting = 500;

    public required Guid JournalId { get; init; }

    /// <summary>The contribution's code in the journal.</summary>
    public required string Lot { get; init; }

    /// <summary>The day of the paper under which it is given; null when it was not named.</summary>
    public DateOnly? BasisOn { get; set; }

    /// <summary>That paper; empty when it was not named.</summary>
    public required string BasisPaper { get; set; }

    /// <summary>What the partner must be told, and when; empty for nothing.</summary>
    public required string Reporting { get; set; }

    public YearEndRule Rule { get; set; }

    /// <summary>The last day of the year that runs; null where no year ends.</summary>
    public DateOnly? YearEnd { get; set; }

    public Guid Version { get; set; }
}
