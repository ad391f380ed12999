namespace Folkmoot.Counting;

/// <summary>Which projects may win: the published minimum, the organiser's exclusions and incompatible projects applied.</summary>
internal sealed class Candidates
{
    private readonly LossReason?[] _outBecause;
    private readonly List<int[]> _exclusive = [];
    private readonly List<int>?[] _exclusiveOf;

    public Candidates(Election election, CountRule rule, Ties tie)
    {
        _outBecause = new LossReason?[election.ProjectCount];
        _exclusiveOf = new List<int>?[election.ProjectCount];
        ApplyMinimum(election, rule.Eligibility);
        foreach (var id in rule.Eligibility.Excluded)
        {
            _outBecause[Known(election, id, "The list of excluded projects")] = LossReason.Excluded;
        }

        foreach (var set in rule.Incompatible)
        {
            ApplyIncompatible(election, tie, set);
        }
    }

    public bool AnyExclusive => _exclusive.Count > 0;

    /// <summary>Why a project is out before the count begins; null when it takes part.</summary>
    public LossReason? OutBecause(int project) => _outBecause[project];

    /// <summary>The projects that can no longer win once a project has won (itself among them).</summary>
    public IEnumerable<int> RuledOutBy(int project) => _exclusiveOf[project] is { } sets ? sets.SelectMany(set => _exclusive[set]) : [];

    private void ApplyMinimum(Election election, Eligibility minimum)
    {
        var scores = minimum.MinimumScore > 0 ? Support.Scores(election) : [];
        for (var project = 0; project < election.ProjectCount; project++)
        {
            var votes = election.VotesFor(project);
            if (votes < minimum.MinimumVotes
                || (minimum.MinimumScore > 0 && scores[project] < minimum.MinimumScore)
                || (minimum.MinimumShare.Sign > 0 && votes < minimum.MinimumShare * election.TotalWeight)
                || (minimum.MinimumSharePerCostShare.Sign > 0
                    && (Fraction)votes * election.Budget < minimum.MinimumSharePerCostShare * election.Costs[project] * election.TotalWeight))
            {
                _outBecause[project] = LossReason.BelowMinimum;
            }
        }
    }

    private void ApplyIncompatible(Election election, Ties tie, IncompatibleProjects set)
    {
        var members = set.Ids.Select(id => Known(election, id, "A set of incompatible projects")).Distinct().ToArray();
        if (set.Resolution == IncompatibleResolution.WhenOneWins)
        {
            foreach (var member in members)
            {
                (_exclusiveOf[member] ??= []).Add(_exclusive.Count);
            }

            _exclusive.Add(members);
            return;
        }

        var running = members.Where(m => _outBecause[m] is null).OrderByDescending(election.VotesFor).ThenBy(m => m, tie);
        foreach (var member in running.Skip(1))
        {
            _outBecause[member] = LossReason.Incompatible;
        }
    }

    private static int Known(Election election, string id, string where) => election.TryIndexOf(id, out var project)
        ? project
        : throw new CountException($"{where} names \"{id}\", which is no project of this election.");
}
