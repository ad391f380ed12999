using System.Globalization;

namespace Folkmoot.Sortition;

/// <summary>The steps from pool and quotas to a lottery.</summary>
internal sealed class LotteryPreparation(Pool pool, DrawSettings settings, IProgress<DrawProgress>? progress, CancellationToken cancellation)
{
    private const int MostPanels = 100_000;
    private const long Exchanges = 500_000;
    private const int Attempts = 5;
    private readonly Dictionary<int, string> _excluded = [];
    private TimeSpan _solving, _layingOut;

    public Lottery Prepare()
    {
        Check();
        return settings.Objective == Objective.Legacy ? Legacy() : Fair();
    }

    private Lottery Fair()
    {
        // Whoever fits on no panel of whole people may still have a chance on average. That shows when the panels are laid out; then it begins anew without them.
        var types = TypeTable.Of(pool, settings.Seats);
        for (var again = false; ; again = true)
        {
            var target = Find(types);
            var panels = target is null ? null : Lay(types, target, patient: again);
            var found = Exclude(types, target, panels);
            if (panels is not null && !found)
                return Lottery(types, target!, panels);
            if (!found && again)
                throw new SortitionException("The panels could not be laid out for these chances: the quotas are too tight. Widen some of them, or ask for another number of panels.");
            types = TypeTable.Of(pool, settings.Seats, _excluded.Keys.ToHashSet());
        }
    }

    private void Check()
    {
        if (settings.Seats < 1)
            throw new SortitionException($"A panel of {settings.Seats} seats cannot be drawn; give the number of seats, from 1.");
        if (settings.Panels is < 1 or > MostPanels)
            throw new SortitionException(string.Create(CultureInfo.InvariantCulture, $"The lottery cannot have {settings.Panels} panels; give a number from 1 to {MostPanels}."));
        if (pool.People.Count < settings.Seats)
            throw new SortitionException($"The pool has {pool.People.Count} people for {settings.Seats} seats; invite more, or draw fewer.");
    }

    private Lottery Lottery(TypeTable types, Target target, int[][] panels)
    {
        var chances = new Ratio[pool.People.Count];
        for (var type = 0; type < types.Count; type++)
        {
            foreach (var person in types.People[type])
                chances[person] = target.Chances[type];
        }

        var random = new SeededRandom($"turns\n{settings.Seed}");
        var people = PersonTurns.Take(types, panels, random);
        random.Shuffle<int[]>(people);
        return new Lottery(pool, settings, chances, people, Excluded(), [.. target.Stages.Select(stage => Certified(types, stage))])
        {
            SolveTime = _solving,
            LayoutTime = _layingOut,
        };
    }

    /// <summary>The chances that the objective asks for; null when whole panels near them cannot be told before it is known who fits on one.</summary>
    private Target? Find(TypeTable types)
    {
        var begun = Environment.CpuUsage.TotalTime;
        progress?.Report(new DrawProgress("Raising the lowest chances", 0, types.Count));
        try
        {
            return settings.Objective switch
            {
                Objective.Leximin => Leximin(types),
                Objective.Maximin => CompactLeximin.FindLowest(types, cancellation) ?? throw Infeasible(types),
                _ => Other(types),
            };
        }
        finally
        {
            _solving += Environment.CpuUsage.TotalTime - begun;
        }
    }

    private Target Leximin(TypeTable types) =>
        CompactLeximin.Find(types, done => progress?.Report(new DrawProgress("Raising the lowest chances", done, types.Count)), cancellation) ?? throw Infeasible(types);

    /// <summary>Objectives that leave out whoever can have no chance at all, and begin from there.</summary>
    private Target? Other(TypeTable types)
    {
        var leximin = Leximin(types);
        if (Array.Exists(leximin.Chances, chance => chance.Sign == 0))
        {
            foreach (var type in Enumerable.Range(0, types.Count).Where(type => leximin.Chances[type].Sign == 0))
                Exclude(types, type);
            return null;
        }

        if (settings.Objective == Objective.Minimax)
        {
            var complement = CompactLeximin.Find(types.Complement(), null, cancellation) ?? throw Infeasible(types);
            return new Target(Array.ConvertAll(complement.Chances, chance => 1 - chance), complement.Stages);
        }

        var amounts = settings.Objective == Objective.Nash
            ? NashChances.Find(types, leximin.Chances)
            : GoldilocksChances.Find(types, leximin.Chances.Min().ToDouble(), cancellation);
        return PanelLayout.Nearest(types, amounts, settings.Panels, $"nearest\n{settings.Seed}", cancellation) is { } nearest ? new Target(nearest, []) : null;
    }

    private int[][]? Lay(TypeTable types, Target target, bool patient)
    {
        var begun = Environment.CpuUsage.TotalTime;
        int[][]? panels = null;
        for (var attempt = 0; attempt < (patient ? Attempts : 1) && panels is null; attempt++)
        {
            panels = PanelLayout.Lay(
                types, target.Chances, settings.Panels, $"layout {attempt}\n{settings.Seed}", Exchanges, patient, calm: attempt % 2 == 0, done => progress?.Report(new DrawProgress("Laying out panels", done, settings.Panels)), cancellation);
        }

        _layingOut += Environment.CpuUsage.TotalTime - begun;
        return panels;
    }

    /// <summary>Finds out who can be on no panel of whole people; true when that takes away somebody who was to have a chance, or who had not been looked at.</summary>
    private bool Exclude(TypeTable types, Target? target, int[][]? panels)
    {
        // Chances of 0 on average need no search.
        if (target is null && types.People.Any(people => _excluded.ContainsKey(people[0])))
            return true;
        var begun = Environment.CpuUsage.TotalTime;
        var covered = new bool[types.Count];
        foreach (var type in panels?.SelectMany(panel => panel) ?? [])
            covered[type] = true;
        var before = _excluded.Count;
        if (covered.Contains(false))
        {
            progress?.Report(new DrawProgress("Looking for people who fit on no panel", 0, 0));
            _ = Coverage.Complete(types, covered, cancellation) ?? throw Infeasible(types);
            foreach (var type in Enumerable.Range(0, types.Count).Where(type => !covered[type]))
                Exclude(types, type);
        }

        _solving += Environment.CpuUsage.TotalTime - begun;
        return target is null ? _excluded.Count > before
            : Enumerable.Range(0, types.Count).Any(type => !covered[type] && target.Chances[type].Sign > 0);
    }

    private void Exclude(TypeTable types, int type)
    {
        foreach (var person in types.People[type])
            _excluded.TryAdd(person, Reason(types, type));
    }

    private string Reason(TypeTable types, int type)
    {
        var closed = types.Rows[type].Where(row => types.Upper[row] == 0).ToArray();
        return closed.Length > 0
            ? $"The quotas have no seat for {pool.Quotas.NameOf(closed[0])}."
            : "No panel that meets every quota has room for somebody like this.";
    }

    private List<Excluded> Excluded() => [.. _excluded.OrderBy(pair => pair.Key).Select(pair => new Excluded(pair.Key, pair.Value))];

    private Lottery Legacy()
    {
        var begun = Environment.CpuUsage.TotalTime;
        var legacy = new LegacyPanels(pool, settings.Seats, new SeededRandom($"legacy\n{settings.Seed}"));
        var panels = new int[settings.Panels][];
        for (var panel = 0; panel < panels.Length; panel++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new DrawProgress("Drawing panels", panel, panels.Length));
            panels[panel] = legacy.Draw() ?? throw Stuck();
        }

        var counts = new int[pool.People.Count];
        foreach (var person in panels.SelectMany(panel => panel))
            counts[person]++;
        _layingOut = Environment.CpuUsage.TotalTime - begun;
        Exclude(TypeTable.Of(pool, settings.Seats), null, null);
        return new Lottery(pool, settings, Array.ConvertAll(counts, count => new Ratio(count, panels.Length)), panels, Excluded(), []) { SolveTime = _solving, LayoutTime = _layingOut };
    }

    private SortitionException Stuck()
    {
        var types = TypeTable.Of(pool, settings.Seats);
        return Coverage.Complete(types, new bool[types.Count], cancellation) is null
            ? Infeasible(types)
            : new SortitionException("The greedy draw ran into a wall a thousand times; the quotas are too tight for it. Choose leximin.");
    }

    private SortitionException Infeasible(TypeTable types)
    {
        progress?.Report(new DrawProgress("Looking for the smallest change of the quotas", 0, 0));
        return new SortitionException(Relaxation.Words(types, cancellation) is { } words
            ? $"No panel of {settings.Seats} can meet these quotas. The smallest change that makes it possible: {words}."
            : $"No panel of {settings.Seats} can meet these quotas, and no change within the limits of min_flex and max_flex makes it possible; widen these, or change the number of seats.");
    }

    private static CertifiedStage Certified(TypeTable types, StageProof stage) => new(
        stage.Level,
        stage.Rows,
        stage.Seats,
        stage.Caps.ToDictionary(pair => types.People[pair.Key][0], pair => pair.Value),
        stage.Households.ToDictionary(pair => types.People[types.Households[pair.Key][0]][0], pair => pair.Value));
}
