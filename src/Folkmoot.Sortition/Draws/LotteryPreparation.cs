using System.Globalization;
using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>The steps from pool and quotas to a lottery.</summary>
internal sealed class LotteryPreparation(Pool pool, DrawSettings settings, IProgress<DrawProgress>? progress, CancellationToken cancellation)
{
    private const int MostPanels = 100_000;
    private const long Exchanges = 500_000;
    private const long FewExchanges = 30_000;
    private const int Attempts = 5;
    private const int MostTypesByPanels = 250;
    private const int MostTypesMixed = 700;
    private const int MostCases = 20_000;
    private const int MostDraws = 20;

    // Several panels at once are one of all their seats under quotas that are as many times as wide, and split afterwards.
    private readonly Pool _pool = settings.Draws > 1 ? pool.Under(pool.Quotas.Times(settings.Draws)) : pool;
    private readonly int _seats = settings.Seats * settings.Draws;
    private readonly Dictionary<int, string> _excluded = [];
    private DrawsAtOnce? _atOnce;
    private TimeSpan _solving, _layingOut;

    public Lottery Prepare()
    {
        Check();
        return settings.Objective == Objective.Legacy ? Legacy() : Fair();
    }

    private Lottery Fair()
    {
        // Whoever fits on no panel of whole people may still have a chance on average. That shows when the panels are laid out; then it begins anew without them.
        var types = TypeTable.Of(_pool, _seats);
        while (true)
        {
            var known = _excluded.Count;
            var target = Find(types);
            if (target is null)
            {
                types = Without();
                continue;
            }

            // Where panels can be generated one by one, that is quicker than many exchanges.
            var byPanels = types.Count <= MostTypesByPanels;
            var panels = Lay(types, target, attempts: 1, byPanels || settings.Objective == Objective.Maximin ? FewExchanges : Exchanges);
            if (panels is null && settings.Objective == Objective.Maximin)
            {
                // The chances of leximin have the same lowest one, and are nearer to even.
                var even = CompactLeximin.Find(types, null, cancellation) ?? throw Infeasible(types);
                target = even with { Stages = [even.Stages[0]] };
                panels = Lay(types, target, attempts: 1, byPanels ? FewExchanges : Exchanges);
            }

            var covering = Exclude(types, panels);
            if (_excluded.Count > known)
            {
                types = Without();
                continue;
            }

            panels = Splittable(types, target, panels);
            if (panels is null && byPanels && ByPanels(types, target, covering) is { } whole)
                return whole;
            panels ??= Splittable(types, target, Lay(types, target, Attempts, Exchanges));
            if (panels is null)
                throw new SortitionException("The panels could not be laid out for these chances: the quotas are too tight. Widen some of them, or ask for another number of panels.");
            return Realised(types, target, panels, covering);
        }
    }

    /// <summary>Panels that can be split where several are drawn at once; otherwise as they are.</summary>
    private int[][]? Splittable(TypeTable types, Target target, int[][]? panels)
    {
        if (settings.Draws == 1)
            return panels;
        var begun = Environment.CpuUsage.TotalTime;
        panels = AtOnce().Splittable(types, target, panels);
        _layingOut += Environment.CpuUsage.TotalTime - begun;
        return panels;
    }

    private DrawsAtOnce AtOnce() => _atOnce ??= new DrawsAtOnce(pool, settings, _excluded.Keys.ToHashSet(), cancellation);

    private TypeTable Without()
    {
        _atOnce = null;
        return TypeTable.Of(_pool, _seats, _excluded.Keys.ToHashSet());
    }

    /// <summary>The lottery of panels that were laid out, with exact weights where that can be had.</summary>
    private Lottery Realised(TypeTable types, Target target, int[][] panels, IReadOnlyList<int[]> covering)
    {
        if (settings.Objective is not (Objective.Leximin or Objective.Maximin or Objective.Minimax) || types.Count > MostTypesMixed)
            return Lottery(types, target, panels);
        var begun = Environment.CpuUsage.TotalTime;
        progress?.Report(new DrawProgress("Looking for exact weights", 0, 0));
        var (outcome, mixture) = MixtureSearch.Find(types, target.Chances, panels);
        _layingOut += Environment.CpuUsage.TotalTime - begun;
        return outcome == Outcome.None && types.Count <= MostTypesByPanels && ByPanels(types, target, [.. covering, .. panels]) is { } whole ? whole
            : Lottery(types, target with { Mixture = mixture }, panels);
    }

    /// <summary>The fairest lottery of whole panels, where the chances that are best on average may be out of reach; null where it became too long to find.</summary>
    private Lottery? ByPanels(TypeTable types, Target onAverage, IReadOnlyList<int[]> covering)
    {
        var begun = Environment.CpuUsage.TotalTime;
        progress?.Report(new DrawProgress("Raising the lowest chances panel by panel", 0, types.Count));
        var target = PanelLeximin.Find(
            types, covering, settings.Objective == Objective.Minimax, settings.Objective == Objective.Maximin, done => progress?.Report(new DrawProgress("Raising the lowest chances panel by panel", done, types.Count)), cancellation);
        _solving += Environment.CpuUsage.TotalTime - begun;
        if (target is null)
            return null;
        if (target.Chances.SequenceEqual(onAverage.Chances))
            target = onAverage with { Mixture = target.Mixture };
        else if (settings.Objective is Objective.Nash or Objective.Goldilocks)
            target = onAverage with { Chances = target.Chances, Mixture = target.Mixture, Prices = Prices(types, target.Chances, onAverage.Prices) };
        begun = Environment.CpuUsage.TotalTime;
        var panels = MixtureLayout.Lay(types, target.Chances, target.Mixture!, covering, settings.Panels, settings.Seed, cancellation);
        _layingOut += Environment.CpuUsage.TotalTime - begun;
        return Lottery(types, target, panels);
    }

    private void Check()
    {
        if (settings.Seats < 1)
            throw new SortitionException($"A panel of {settings.Seats} seats cannot be drawn; give the number of seats, from 1.");
        if (settings.Draws is < 1 or > MostDraws)
            throw new SortitionException(string.Create(CultureInfo.InvariantCulture, $"{settings.Draws} panels cannot be drawn at once; give a number from 1 to {MostDraws}."));
        if (DrawRecord.NamesFault(settings.Names, settings.Draws) is { } named)
            throw new SortitionException(named);
        if (settings is { Draws: > 1, Objective: Objective.Legacy })
            throw new SortitionException("The greedy draw makes one panel at a time; choose leximin for several at once.");
        if (settings is { Draws: > 1, Alternates: not null })
            throw new SortitionException("People who stand by are chosen for one panel; draw several at once without, and free seats from the pool.");
        if (settings.Panels is < 1 or > MostPanels)
            throw new SortitionException(string.Create(CultureInfo.InvariantCulture, $"The lottery cannot have {settings.Panels} panels; give a number from 1 to {MostPanels}."));
        if (pool.People.Count < _seats)
            throw new SortitionException($"The pool has {pool.People.Count} people for {_seats} seats; invite more, or draw fewer.");
        if (settings.Alternates is not { } alternates)
            return;
        if (alternates.Fault is { } fault)
            throw new SortitionException(fault);
        if (pool.People.Count < settings.Seats + alternates.Count)
            throw new SortitionException($"The pool has {pool.People.Count} people for {settings.Seats} seats and {alternates.Count} who stand by; invite more, or let fewer stand by.");
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
        if (settings.Draws > 1)
            people = AtOnce().InParts(types, people, random);
        return new Lottery(pool, settings, chances, people, Excluded(), [.. target.Stages.Select(stage => CertificateOf.Stage(types, stage))])
        {
            Exclusion = Exclusion(),
            Mixture = target.Mixture is not { } mixture ? [] : settings.Draws == 1 ? CertificateOf.Mixture(types, mixture) : AtOnce().InParts(types, CertificateOf.Mixture(types, mixture)),
            Optimum = [.. target.Prices.Select(prices => CertificateOf.Optimum(types, prices))],
            SolveTime = _solving,
            LayoutTime = _layingOut,
        };
    }

    /// <summary>The chances that the objective asks for; null when somebody has none even on average and has been excluded.</summary>
    private Target? Find(TypeTable types)
    {
        var begun = Environment.CpuUsage.TotalTime;
        progress?.Report(new DrawProgress("Raising the lowest chances", 0, types.Count));
        try
        {
            var target = settings.Objective == Objective.Maximin
                ? CompactLeximin.FindLowest(types, cancellation) ?? throw Infeasible(types)
                : CompactLeximin.Find(types, done => progress?.Report(new DrawProgress("Raising the lowest chances", done, types.Count)), cancellation) ?? throw Infeasible(types);
            if (target.Chances.Min().Sign > 0)
                return settings.Objective is Objective.Leximin or Objective.Maximin ? target : Other(types, target);
            foreach (var type in Enumerable.Range(0, types.Count).Where(type => target.Chances[type].Sign == 0))
                Exclude(types, type);
            return _excluded.Count == pool.People.Count ? throw Infeasible(TypeTable.Of(_pool, _seats)) : null;
        }
        finally
        {
            _solving += Environment.CpuUsage.TotalTime - begun;
        }
    }

    private Target Other(TypeTable types, Target leximin)
    {
        if (settings.Objective == Objective.Minimax)
        {
            var complement = CompactLeximin.Find(types.Complement(), null, cancellation) ?? throw Infeasible(types);
            return new Target(Array.ConvertAll(complement.Chances, chance => 1 - chance), complement.Stages);
        }

        var (amounts, prices) = settings.Objective == Objective.Nash
            ? (NashChances.Find(types, leximin.Chances), [])
            : GoldilocksChances.Find(types, leximin.Chances.Min().ToDouble(), cancellation);
        var chances = PanelLayout.Nearest(types, amounts, $"nearest\n{settings.Seed}", cancellation) ?? leximin.Chances;
        return new Target(chances, []) { Prices = Prices(types, chances, prices) };
    }

    private IReadOnlyList<double[]> Prices(TypeTable types, Ratio[] chances, IReadOnlyList<double[]> goldilocks) =>
        settings.Objective == Objective.Nash ? [NashChances.Prices(types, chances)] : goldilocks;

    private int[][]? Lay(TypeTable types, Target target, int attempts, long exchanges)
    {
        var begun = Environment.CpuUsage.TotalTime;
        int[][]? panels = null;
        for (var attempt = 0; attempt < attempts && panels is null; attempt++)
        {
            panels = PanelLayout.Lay(
                types, target.Chances, settings.Panels, $"layout {attempt}\n{settings.Seed}", exchanges, patient: attempts > 1, calm: attempt % 2 == 0, done => progress?.Report(new DrawProgress("Laying out panels", done, settings.Panels)), cancellation);
        }

        _layingOut += Environment.CpuUsage.TotalTime - begun;
        return panels;
    }

    /// <summary>Finds out who can be on no panel of whole people; the panels that show for the others that they can.</summary>
    private List<int[]> Exclude(TypeTable types, int[][]? panels)
    {
        var begun = Environment.CpuUsage.TotalTime;
        var covered = new bool[types.Count];
        foreach (var type in panels?.SelectMany(panel => panel) ?? [])
            covered[type] = true;
        List<int[]> covering = [];
        if (covered.Contains(false))
        {
            progress?.Report(new DrawProgress("Looking for people who fit on no panel", 0, 0));
            covering = Coverage.Complete(types, covered, cancellation) ?? throw Infeasible(types);
            foreach (var type in Enumerable.Range(0, types.Count).Where(type => !covered[type]))
                Exclude(types, type);
        }

        _solving += Environment.CpuUsage.TotalTime - begun;
        return covering;
    }

    /// <summary>The proof that those excluded fit on no panel.</summary>
    private PanelBound? Exclusion()
    {
        if (_excluded.Count == 0)
            return null;
        progress?.Report(new DrawProgress("Proving who fits on no panel", 0, 0));
        var begun = Environment.CpuUsage.TotalTime;
        var types = TypeTable.Of(_pool, _seats);
        var weights = Array.ConvertAll(types.People, people => (BigInteger)(_excluded.ContainsKey(people[0]) ? 1 : 0));
        var proof = new ProofSearch(PanelProgram.Of(types), cancellation).Find(weights, 0, MostCases).Proof
            ?? throw new SortitionException("It could not be proven who can be on a panel: the quotas are too tight to search. Widen some of them.");
        _solving += Environment.CpuUsage.TotalTime - begun;
        return CertificateOf.Bound(types, new PanelBoundProof(weights, 0, proof));
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
        _ = Exclude(TypeTable.Of(_pool, _seats), null);
        return new Lottery(pool, settings, Array.ConvertAll(counts, count => new Ratio(count, panels.Length)), panels, Excluded(), [])
        {
            Exclusion = Exclusion(),
            SolveTime = _solving,
            LayoutTime = _layingOut,
        };
    }

    private SortitionException Stuck()
    {
        var types = TypeTable.Of(_pool, _seats);
        return Coverage.Complete(types, new bool[types.Count], cancellation) is null
            ? Infeasible(types)
            : new SortitionException("The greedy draw ran into a wall a thousand times; the quotas are too tight for it. Choose leximin.");
    }

    private SortitionException Infeasible(TypeTable types)
    {
        progress?.Report(new DrawProgress("Looking for the smallest change of the quotas", 0, 0));
        var what = settings.Draws == 1 ? $"No panel of {settings.Seats} can meet these quotas" : $"No {settings.Draws} panels of {settings.Seats} can meet these quotas {settings.Draws} times over";
        return new SortitionException(QuotaRepair.Find(types.Pool, _seats, cancellation) is { } repair
            ? settings.Draws > 1 ? $"{what}. A change of the quotas of each panel that makes room for it: {repair.ForEach(settings.Draws)}." : $"{what}. {(repair.IsSmallest ? "The smallest change that makes it possible" : "A change that makes it possible, though maybe not the smallest")}: {repair}."
            : $"{what}, and no change within the limits of min_flex and max_flex makes it possible; widen these, or change the number of seats.");
    }
}
