namespace Folkmoot.Counting;

/// <summary>All that any rule needs: who may win, in which order equals stand, whom to tell, when to stop.</summary>
internal sealed class CountContext
{
    public CountContext(Election election, CountRule rule, IProgress<CountProgress>? progress, CancellationToken cancellationToken)
    {
        Election = election;
        Progress = progress;
        CancellationToken = cancellationToken;
        Tie = new Ties(election, rule.Tie);
        Candidates = new Candidates(election, rule, Tie);
    }

    public Election Election { get; }

    public IProgress<CountProgress>? Progress { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>The only project whose fate is asked for: the count may end as soon as that is settled. Null: all of them.</summary>
    public int? Sought { get; init; }

    public Ties Tie { get; }

    public Candidates Candidates { get; }

    /// <summary>What the account says of a purchase that the declared order decided.</summary>
    /// <param name="round">The round of the purchase.</param>
    /// <param name="winner">The project that was bought.</param>
    /// <param name="tied">Those exactly as good, in the declared order, at least one; no more are needed than can be named, and one.</param>
    public TieBreak TieOf(int round, int winner, IReadOnlyList<int> tied) =>
        new(round, Election.ProjectIds[winner], [.. tied.Take(TieBreak.MostNamed).Select(other => Election.ProjectIds[other])], Tie.Decider(winner, tied[0]))
        {
            AndMore = tied.Count > TieBreak.MostNamed,
        };
}
