namespace Folkmoot.Counting;

/// <summary>Which projects may win: the published minimum, the organiser's exclusions, incompatible projects and caps applied.</summary>
internal sealed class Candidates
{
    private readonly LossReason?[] _outBecause;
    private readonly List<int[]> _exclusive = [];
    private readonly List<int>?[] _exclusiveOf;
    private readonly List<int>?[] _capsOn;
    private readonly RuledOut?[] _overCap;
    private readonly Election _election;

    public Candidates(Election election, CountRule rule, Ties tie)
    {
        _election = election;
        _outBecause = new LossReason?[election.ProjectCount];
        _exclusiveOf = new List<int>?[election.ProjectCount];
        _capsOn = new List<int>?[election.ProjectCount];
        _overCap = new RuledOut?[election.ProjectCount];
        Caps = [.. rule.Caps.Select(cap => new CapMembers(election, cap))];
        ApplyMinimum(election, rule.Eligibility);
        foreach (var id in rule.Eligibility.Excluded)
        {
            _outBecause[Known(election, id, "The list of excluded projects")] = LossReason.Excluded;
        }

        foreach (var set in rule.Incompatible)
        {
            ApplyIncompatible(election, tie, set);
        }

        for (var cap = 0; cap < Caps.Count; cap++)
        {
            ApplyCap(cap);
        }
    }

    /// <summary>Whether a winner can rule out others.</summary>
    public bool AnyRivals => _exclusive.Count > 0 || Caps.Count > 0;

    /// <summary>Sets of projects of which one wins at most.</summary>
    public IReadOnlyList<int[]> Exclusive => _exclusive;

    public IReadOnlyList<CapMembers> Caps { get; }

    /// <summary>Why a project is out before the count begins; null when it takes part.</summary>
    public LossReason? OutBecause(int project) => _outBecause[project];

    /// <summary>The cap that a project alone would break.</summary>
    public RuledOut? OverCap(int project) => _overCap[project];

    /// <summary>The projects that are incompatible with one, itself among them.</summary>
    public IEnumerable<int> IncompatibleWith(int project) => _exclusiveOf[project] is { } sets ? sets.SelectMany(set => _exclusive[set]) : [];

    /// <summary>The numbers of the caps that a project stands under.</summary>
    public IReadOnlyList<int> CapsOn(int project) => _capsOn[project] ?? (IReadOnlyList<int>)[];

    public long Cost(int project) => _election.Costs[project];

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

    private void ApplyCap(int number)
    {
        foreach (var project in Caps[number].DearestFirst)
        {
            (_capsOn[project] ??= []).Add(number);
            if (_outBecause[project] is null && !Caps[number].Fits(Cost(project), 0, 0))
            {
                _outBecause[project] = LossReason.CapReached;
                _overCap[project] = new RuledOut(project, LossReason.CapReached, Caps[number].Cap, Caps[number].Cap.Money ?? 0);
            }
        }
    }

    internal static int Known(Election election, string id, string where) => election.TryIndexOf(id, out var project)
        ? project
        : throw new CountException($"{where} names \"{id}\", which is no project of this election.");
}
