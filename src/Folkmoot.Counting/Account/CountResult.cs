namespace Folkmoot.Counting;

/// <summary>Winners and the account of why. What is costly to explain is worked out when first asked for.</summary>
public sealed class CountResult
{
    private readonly CountOutcome _outcome;
    private readonly Lazy<IReadOnlyList<LosingProject>> _losers;
    private readonly Lazy<Fairness> _fairness;
    private readonly Lazy<CountAccount> _account;

    internal CountResult(Election election, CountRule rule, CountOutcome outcome)
    {
        _outcome = outcome;
        Election = election;
        Rule = rule;
        Winners = outcome.Winners;
        WinnerIds = [.. outcome.Winners.Select(w => election.ProjectIds[w])];
        Spent = outcome.Winners.Sum(w => election.Costs[w]);
        Rounds = outcome.Rounds;
        FinalShare = outcome.Share;
        Steps = outcome.Steps;
        TieBreaks = outcome.TieBreaks;
        ExactComparisons = outcome.ExactComparisons;
        Comparison = outcome.Comparison;
        Transfers = outcome.Transfers;
        _losers = new(outcome.Losers);
        _fairness = new(() => ResultFairness.Of(this));
        _account = new(() => CountAccountOf.Result(this));
    }

    /// <summary>What was counted.</summary>
    public Election Election { get; }

    /// <summary>How.</summary>
    public CountRule Rule { get; }

    /// <summary>Project indexes in order of purchase.</summary>
    public IReadOnlyList<int> Winners { get; }

    /// <summary>Project ids in order of purchase.</summary>
    public IReadOnlyList<string> WinnerIds { get; }

    /// <summary>What the winners cost together, in minor units.</summary>
    public long Spent { get; }

    /// <summary>The purchases in order.</summary>
    public IReadOnlyList<CountRound> Rounds { get; }

    /// <summary>What each voter (weight 1) started with at the share counted, in minor units; zero when the rule gives no shares.</summary>
    public Fraction FinalShare { get; }

    /// <summary>Shares accounted for until the count stopped, the first included; 0 when the rule gives no shares.</summary>
    public long Steps { get; }

    /// <summary>Ties that decided something, in order of rounds.</summary>
    public IReadOnlyList<TieBreak> TieBreaks { get; }

    /// <summary>Decisions that floating point could not settle and exact numbers did.</summary>
    public long ExactComparisons { get; }

    /// <summary>The comparison with greedy, when the rule asks for it.</summary>
    public ComparisonOutcome? Comparison { get; }

    /// <summary>What happened to the support of each project, in order; empty unless the rule transfers support.</summary>
    public IReadOnlyList<SupportTransfer> Transfers { get; }

    /// <summary>Every project that did not win and why, in order of the election. Worked out on first use, in about the time of a run.</summary>
    public IReadOnlyList<LosingProject> Losers => _losers.Value;

    /// <summary>How the result serves the voters. Worked out on first use.</summary>
    public Fairness Fairness => _fairness.Value;

    /// <summary>
    /// The smallest changes with which a losing project would have won, found by counting changed elections again: tens to hundreds of counts, so ask for
    /// one project at a time.
    /// </summary>
    /// <param name="project">Index of the project.</param>
    /// <param name="cancellationToken">Ends the search with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such project.</exception>
    /// <exception cref="ArgumentException">The project has won.</exception>
    public NeededChanges ChangesFor(int project, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(project);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(project, Election.ProjectCount);
        return Winners.Contains(project)
            ? throw new ArgumentException($"Project \"{Election.ProjectIds[project]}\" has won; there is nothing to change.", nameof(project))
            : new ChangeFinder(Election, Rule, _outcome, project, cancellationToken).Find();
    }

    /// <summary>Projects that met the published conditions and were not ruled out by a winner, the winners included.</summary>
    internal IReadOnlyCollection<int> CouldHaveWon
    {
        get
        {
            var candidates = new CountContext(Election, Rule, progress: null, CancellationToken.None).Candidates;
            var rivals = new Rivals(candidates);
            var ruledOut = Winners.SelectMany(winner => rivals.After(winner)).Select(rival => rival.Project).ToHashSet();
            ruledOut.ExceptWith(Winners);
            return [.. Enumerable.Range(0, Election.ProjectCount).Where(p => candidates.OutBecause(p) is null && !ruledOut.Contains(p))];
        }
    }

    /// <summary>
    /// The groups that the result leaves behind, by a utility of one's own choice; projects that were out or ruled out are left aside. <see cref="Fairness"/> has the
    /// verdict by the utility of the rule.
    /// </summary>
    /// <exception cref="CountException">The utility does not fit the ballots.</exception>
    public EjrPlusVerdict CheckEjrPlus(Utility utility, EjrPlusStrength strength = EjrPlusStrength.UpToAny) =>
        EjrPlus.Check(Election, Winners, utility, strength, candidates: CouldHaveWon);

    /// <summary>The whole account as plain data to store and publish. Worked out on first use.</summary>
    public CountAccount Account => _account.Value;

    /// <summary>Where the share of the voter behind a ballot went (for one voter, whatever the ballot's weight).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such ballot.</exception>
    public BallotAccount ShareOf(int ballot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ballot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ballot, Election.BallotCount);
        var group = Election.GroupOf(ballot);
        var choices = Election.Choices(group);
        var values = Election.Values(group);
        var named = new BallotChoice[choices.Length];
        for (var i = 0; i < named.Length; i++)
        {
            named[i] = new BallotChoice(Election.ProjectIds[choices[i]], values.IsEmpty ? 1 : values[i]);
        }

        return ShareReplay.Explain(CountAccountOf.Rounds(this), named);
    }
}
