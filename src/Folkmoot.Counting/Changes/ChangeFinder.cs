namespace Folkmoot.Counting;

/// <summary>Changes an election in one respect, more and more, and counts it again until a losing project wins.</summary>
internal sealed class ChangeFinder
{
    private const long RecountedChoices = 40_000_000;
    private const int MostRecounts = 400;
    private const int StepsAtOnce = 8;
    private const int MoreOfTheVoters = 16;
    private readonly Election _election;
    private readonly CountRule _rule;
    private readonly int _project;
    private readonly CancellationToken _cancellation;
    private readonly Lazy<VoterOrders> _voters;
    private readonly long _recounts;

    public ChangeFinder(Election election, CountRule rule, CountOutcome outcome, int project, CancellationToken cancellation)
    {
        (_election, _rule, _project, _cancellation) = (election, rule, project, cancellation);
        _voters = new(() => new VoterOrders(election, rule, outcome, project));
        var work = Math.Max(1, _election.Columns.Choices.Length * Math.Max(1, outcome.Steps / StepsAtOnce));
        _recounts = Math.Min(MostRecounts, RecountedChoices / work);
    }

    public NeededChanges Find()
    {
        var approvals = _election.Kind is BallotKind.Approval or BallotKind.Knapsack;
        return new NeededChanges(_election.ProjectIds[_project])
        {
            LowerCost = Search(less => Wins(ElectionEdit.WithCost(_election, _project, _election.Costs[_project] - less)), _election.Costs[_project] - 1, Monotone.InCost(_rule)),
            MoreApprovals = approvals ? MoreApprovals() : null,
            NewVoters = ElectionBuilder.HasValues(_election.Kind) ? null : NewVoters(),
            OnlyThis = approvals ? OnlyThis() : null,
        };
    }

    private NeededChange? NewVoters() => Search(
        number => Wins(ElectionEdit.WithNewVoters(_election, _project, (int)number)),
        Math.Min(MoreOfTheVoters * _election.TotalWeight, int.MaxValue - _election.TotalWeight),
        Monotone.InNewVoters(_rule));

    private NeededChange? MoreApprovals()
    {
        var monotone = Monotone.InApprovals(_rule);
        var states = _voters.Value.States.OrderBy(state => state.Estimate).ToArray();
        return SearchAmongVoters(
            number => states.Take(monotone ? states.Length : 1)
                .Where((state, place) => place == 0 || state.Estimate <= number + 1)
                .Any(state => Wins(ElectionEdit.WithBallots(_election, _voters.Value.First(state.Groups, number), ballot => [.. ballot.Append(_project).Order()]))),
            _election.TotalWeight - _election.VotesFor(_project),
            monotone);
    }

    private NeededChange? OnlyThis() => SearchAmongVoters(
        number => Wins(ElectionEdit.WithBallots(_election, _voters.Value.First(_voters.Value.Insiders, number), _ => [_project])),
        _election.VotesFor(_project),
        monotone: false);

    private bool Wins(Election changed)
    {
        try
        {
            return _rule.Count(new CountContext(changed, _rule, progress: null, _cancellation)).Winners.Contains(_project);
        }
        catch (CountException)
        {
            return false;
        }
    }

    /// <summary>Where it matters who changes, counting every smaller number would prove nothing.</summary>
    private static NeededChange? SearchAmongVoters(Func<long, bool> wins, long most, bool monotone) =>
        Threshold(wins, most) is { } number ? new NeededChange(number, monotone || number == 1) : null;

    private NeededChange? Search(Func<long, bool> wins, long most, bool monotone)
    {
        if (Threshold(wins, most) is not { } number)
            return null;
        if (monotone || number == 1)
            return new NeededChange(number, IsSmallest: true);
        if (number - 1 > _recounts)
            return new NeededChange(number, IsSmallest: false);
        for (var smaller = 1L; smaller < number; smaller++)
        {
            if (wins(smaller))
                return new NeededChange(smaller, IsSmallest: true);
        }

        return new NeededChange(number, IsSmallest: true);
    }

    /// <summary>A number that wins while one less does not.</summary>
    private static long? Threshold(Func<long, bool> wins, long most)
    {
        if (most < 1)
            return null;
        var (loses, number) = (0L, 1L);
        while (!wins(number))
        {
            if (number == most)
                return null;
            (loses, number) = (number, Math.Min(most, number * 2));
        }

        while (number - loses > 1)
        {
            var middle = loses + ((number - loses) / 2);
            if (wins(middle))
                number = middle;
            else
                loses = middle;
        }

        return number;
    }
}
