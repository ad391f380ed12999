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
}
