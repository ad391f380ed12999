using Folkmoot.Ledger;

namespace Folkmoot.Funds;

/// <summary>A decision to give a grant, checked and ready for the journal.</summary>
public sealed record Award
{
    /// <summary>32 hexadecimal digits; the same key again is the same entry.</summary>
    public required string Key { get; init; }

    /// <summary>The grant's code, the same when it is decided on anew; null to make one.</summary>
    public string? Grant { get; init; }

    /// <summary>The code of the body that is paid.</summary>
    public required string Payee { get; init; }

    public required string Purpose { get; init; }

    public required long Pence { get; init; }

    public required string Record { get; init; }

    public DateOnly? ChallengeUntil { get; init; }

    public required Spend Spend { get; init; }

    public IReadOnlyList<PlannedInstalment> Plan { get; init; } = [];

    public string? Round { get; init; }

    public string? Title { get; init; }

    public long? AppliedFor { get; init; }

    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public bool IsIndividual { get; init; }

    public string? Host { get; init; }
}
