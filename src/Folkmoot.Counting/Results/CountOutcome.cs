namespace Folkmoot.Counting;

/// <summary>What a rule hands back. <c>Losers</c> is asked at most once, and only if somebody wants to know.</summary>
internal sealed record CountOutcome
{
    public required IReadOnlyList<int> Winners { get; init; }

    public required IReadOnlyList<CountRound> Rounds { get; init; }

    public required Func<IReadOnlyList<LosingProject>> Losers { get; init; }

    public Fraction Share { get; init; }

    public long Steps { get; init; }

    public IReadOnlyList<TieBreak> TieBreaks { get; init; } = [];

    public long ExactComparisons { get; init; }

    public IReadOnlyList<SupportTransfer> Transfers { get; init; } = [];

    public ComparisonOutcome? Comparison { get; init; }
}
