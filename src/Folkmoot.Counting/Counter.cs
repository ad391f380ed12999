namespace Folkmoot.Counting;

/// <summary>Counts ballots.</summary>
public static class Counter
{
    /// <summary>Counts an election by a rule. The same two always give the same result. Runs on the calling thread.</summary>
    /// <param name="election">Projects, budget and ballots.</param>
    /// <param name="rule">How to count.</param>
    /// <param name="progress">Told now and then how far the count has come.</param>
    /// <param name="cancellationToken">Ends the count with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="CountException">The rule does not fit the election, such as points asked of approval ballots, or names unknown projects.</exception>
    public static CountResult Count(Election election, CountRule rule, IProgress<CountProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(rule);
        cancellationToken.ThrowIfCancellationRequested();
        return new CountResult(election, rule, rule.Count(new CountContext(election, rule, progress, cancellationToken)));
    }

    /// <summary>Where one voter's share went, from a stored account and the ballot alone: the rounds are replayed in exact arithmetic.</summary>
    /// <param name="account">The account of the count.</param>
    /// <param name="choices">What the ballot names, best first when the ballots are ordinal; unknown projects count for nothing.</param>
    public static BallotAccount Explain(CountAccount account, IReadOnlyList<BallotChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(choices);
        return ShareReplay.Explain(account, choices);
    }
}
