namespace Folkmoot.Savings;

/// <summary>What somebody other than those who claim it found that an agency has saved in a year. Rows are added; the last of an agency and year counts.</summary>
public sealed class VerifiedSaving
{
    public const int MaxWords = 500;

    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string Agency { get; init; }

    /// <summary>The year, counted from 0.</summary>
    public required int Year { get; init; }

    /// <summary>What its budget spent less, in minor units.</summary>
    public required long Fiscal { get; init; }

    /// <summary>The part that left the budget as money.</summary>
    public required long Cashable { get; init; }

    /// <summary>The body that looked.</summary>
    public required string By { get; init; }

    /// <summary>What shows it.</summary>
    public required string Evidence { get; init; }

    public required DateTimeOffset At { get; init; }
}
