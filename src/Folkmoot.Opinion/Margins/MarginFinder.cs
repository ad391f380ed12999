namespace Folkmoot.Opinion;

/// <summary>
/// Looks for the smallest bloc that overturns each finding that a map tells. Attacks that move the map are tried whole, by bisection down to one account or half a per cent of the
/// people; infiltration of fixed groups is worked out exactly.
/// </summary>
internal sealed class MarginFinder
{
    private const int Steps = 200;
    private static readonly AttackKind[] Whole = [AttackKind.Veto, AttackKind.Inversion, AttackKind.Mimicry];
    private readonly OpinionMap _map;
    private readonly TakingPart _taking;
    private readonly Split _split;
    private readonly Bloc _bloc;
    private readonly int[] _numbers;
    private readonly int _largest;
    private readonly CancellationToken _cancellation;

    private MarginFinder(OpinionMap map, TakingPart taking, Split split, CancellationToken cancellation)
    {
        (_map, _taking, _split, _cancellation) = (map, taking, split, cancellation);
        int[][] parties = [.. map.Parties.Select(party => party.ToArray())];
        _bloc = new Bloc(taking.Votes, parties, new StatementFindings(taking.Votes, parties, map.Settings), map.Settings.Seed);
        _numbers = new int[map.Votes.Statements.Count];
        for (var j = 0; j < taking.Original.Length; j++)
            _numbers[taking.Original[j]] = j;
        _largest = Math.Max(1, map.Votes.People.Count / 2);
    }

    public static ManipulationMargins Of(OpinionMap map, TakingPart taking, Split split, CancellationToken cancellation)
    {
        if (map.Votes.People.Count == 0)
            return new ManipulationMargins([], 0, 0);
        var finder = new MarginFinder(map, taking, split, cancellation);
        return new ManipulationMargins(finder.Find(), map.Votes.People.Count, finder._largest);
    }

    private List<ManipulationMargin> Find()
    {
        var open = new List<ManipulationMargin>();
        if (_map.Shape == MapShape.Groups)
            open.Add(new ManipulationMargin(FindingKind.Groups, -1, -1, null, 0, null));
        open.AddRange(_map.AgreedByAll.Select(a => Infiltrated(FindingKind.Agreed, a)));
        open.AddRange(_map.RejectedByAll.Select(a => Infiltrated(FindingKind.Rejected, a)));
        var whole = new ManipulationMargin[Whole.Length][];
        Parallel.For(0, Whole.Length, new ParallelOptions { MaxDegreeOfParallelism = _map.Settings.Processors, CancellationToken = _cancellation },
            attack => whole[attack] = Tried(Whole[attack], open));
        var findings = open.Select((finding, i) => whole.Select(tried => tried[i]).Append(finding).OrderBy(margin => margin.Accounts ?? int.MaxValue).ThenBy(margin => margin.Attack).First()).ToList();
        var test = new FisherTest(_map.Votes.People.Count + _largest);
        for (var g = 0; g < _map.Groups.Count; g++)
            findings.AddRange(_map.Groups[g].Representative.Select(found => Infiltrated(g, found, test)));
        findings.AddRange(_map.Divisive.Select(division => _map.Parties.Count > 1 ? Infiltrated(division) : Outvoted(division)));
        return findings;
    }

    private ManipulationMargin[] Tried(AttackKind attack, List<ManipulationMargin> findings)
    {
        var trials = new Dictionary<int, AttackTrial>();
        var step = Math.Max(1, _map.Votes.People.Count / Steps);
        return [.. findings.Select(finding => Bisect(finding, attack, step, accounts => Overturned(finding, TrialOf(accounts))))];

        AttackTrial TrialOf(int accounts)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (!trials.TryGetValue(accounts, out var trial))
                trials[accounts] = trial = AttackTrial.Of(_bloc.Join(attack, accounts), _split, _map.Votes.People.Count, _map.Shape, _map.Settings, _cancellation);
            return trial;
        }
    }

    private bool Overturned(ManipulationMargin finding, AttackTrial trial) => finding.Finding switch
    {
        FindingKind.Groups => trial.GroupsKept < _map.Settings.StabilityNeeded,
        FindingKind.Agreed => !trial.Agreed.Contains(_numbers[finding.Statement]),
        _ => !trial.Rejected.Contains(_numbers[finding.Statement]),
    };

    /// <summary>Looks first at blocs that double from one step on, so that the smallest that works is met and not a larger one beyond a lull, then halves the gap.</summary>
    private ManipulationMargin Bisect(ManipulationMargin finding, AttackKind attack, int step, Func<int, bool> overturned)
    {
        var (fails, works) = (0, step);
        while (!overturned(Math.Min(works, _largest)))
        {
            if (works >= _largest)
                return finding with { Accounts = null, Withstood = _largest, Attack = null };
            (fails, works) = (works, 2 * works);
        }

        works = Math.Min(works, _largest);
        while (works - fails > step)
        {
            var middle = fails + ((works - fails) / 2);
            if (overturned(middle))
                works = middle;
            else
                fails = middle;
        }

        return finding with { Accounts = works, Withstood = fails, Attack = attack };
    }

    private ManipulationMargin Infiltrated(FindingKind kind, Agreement shared) =>
        Bisect(new ManipulationMargin(kind, shared.Statement, -1, null, 0, null), AttackKind.Infiltration, 1, accounts =>
            _map.PartyTallies.Any(tallies =>
            {
                var tally = tallies[shared.Statement];
                return BetaLaw.Quantile(kind == FindingKind.Agreed ? tally.Agree : tally.Disagree, tally.Seen + accounts, Agreement.Tail) <= 0.5;
            }));

    private ManipulationMargin Infiltrated(int group, RepresentativeStatement found, FisherTest test)
    {
        var worst = _map.Groups[group].Representative.Max(other => other.P);
        return Bisect(new ManipulationMargin(FindingKind.Representative, found.Statement, group, null, 0, null), AttackKind.Infiltration, 1, accounts =>
        {
            var (inside, outside) = found.Answer == Answer.Agree ? (found.Inside.Agree, found.Outside.Agree) : (found.Inside.Disagree, found.Outside.Disagree);
            return BetaLaw.Mean(inside, found.Inside.Seen + accounts) <= 0.5 || test.AtLeast(inside, found.Inside.Seen + accounts, outside, found.Outside.Seen) > worst;
        });
    }

    /// <summary>The bloc joins the party that agrees least and agrees.</summary>
    private ManipulationMargin Infiltrated(Division division)
    {
        Tally[] tallies = [.. _map.PartyTallies.Select(party => party[division.Statement])];
        var least = Array.IndexOf(tallies, tallies.MinBy(tally => BetaLaw.Mean(tally.Agree, tally.Seen)));
        return Bisect(new ManipulationMargin(FindingKind.Divisive, division.Statement, -1, null, 0, null), AttackKind.Infiltration, 1, accounts =>
        {
            var joined = (Tally[])tallies.Clone();
            joined[least] = joined[least] with { Agree = joined[least].Agree + accounts };
            return Division.Between(division.Statement, joined).Lower <= 0;
        });
    }

    /// <summary>Where there are no groups, the bloc joins the larger side until the smaller one is too small to say that people are divided.</summary>
    private ManipulationMargin Outvoted(Division division)
    {
        var tally = _map.PartyTallies[0][division.Statement];
        return Bisect(new ManipulationMargin(FindingKind.Divisive, division.Statement, -1, null, 0, null), AttackKind.Infiltration, 1, accounts =>
            Division.Within(division.Statement, Math.Min(tally.Agree, tally.Disagree), tally.Seen + accounts).Lower <= Division.LeastWithin);
    }
}
