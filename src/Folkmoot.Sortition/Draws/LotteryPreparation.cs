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
        var types = TypeTable.Of(pool, settings.Seats);
        var target = Find(types);
        var panels = Lay(types, target, patient: false);
        if (panels is null && Exclude(types, null))
        {
            types = TypeTable.Of(pool, settings.Seats, _excluded.Keys.ToHashSet());
            target = Find(types);
            panels = Lay(types, target, patient: true);
        }

        if (panels is null)
            throw new SortitionException("The panels could not be laid out for these chances: the quotas are too tight. Widen some of them, or ask for fewer panels.");
        Exclude(types, panels);
        var chances = new Ratio[pool.People.Count];
        for (var type = 0; type < types.Count; type++)
        {
            foreach (var person in types.People[type])
                chances[person] = target.Chances[type];
        }

        var random = new SeededRandom($"turns\n{settings.Seed}");
        var people = PersonTurns.Take(types, panels, random);
        random.Shuffle<int[]>(people);
        return new Lottery(pool, settings, chances, people, Excluded(types, target), [.. target.Stages.Select(stage => Certified(types, stage))])
        {
            SolveTime = _solving,
            LayoutTime = _layingOut,
        };
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

    private Target Find(TypeTable types)
    {
        var begun = Environment.CpuUsage.TotalTime;
        progress?.Report(new DrawProgress("Raising the lowest chances", 0, types.Count));
        var target = CompactLeximin.Find(types, done => progress?.Report(new DrawProgress("Raising the lowest chances", done, types.Count)), cancellation);
        _solving += Environment.CpuUsage.TotalTime - begun;
        return target ?? throw Infeasible(types);
    }

    private int[][]? Lay(TypeTable types, Target target, bool patient)
    {
        var begun = Environment.CpuUsage.TotalTime;
        int[][]? panels = null;
        for (var attempt = 0; attempt < (patient ? Attempts : 1) && panels is null; attempt++)
        {
            panels = PanelLayout.Lay(
                types, target.Chances, settings.Panels, $"layout {attempt}\n{settings.Seed}", Exchanges, patient, done => progress?.Report(new DrawProgress("Laying out panels", done, settings.Panels)), cancellation);
        }

        _layingOut += Environment.CpuUsage.TotalTime - begun;
        return panels;
    }

    /// <summary>Finds out who can be on no panel of whole people; true when that takes away somebody who was to have a chance.</summary>
    private bool Exclude(TypeTable types, int[][]? panels)
    {
        var begun = Environment.CpuUsage.TotalTime;
        var covered = new bool[types.Count];
        foreach (var type in panels?.SelectMany(panel => panel) ?? [])
            covered[type] = true;
        if (!covered.Contains(false))
            return false;
        progress?.Report(new DrawProgress("Looking for people who fit on no panel", 0, 0));
        _ = Coverage.Complete(types, covered, cancellation) ?? throw Infeasible(types);
        foreach (var type in Enumerable.Range(0, types.Count).Where(type => !covered[type]))
        {
            foreach (var person in types.People[type])
                _excluded.TryAdd(person, Reason(types, type));
        }

        _solving += Environment.CpuUsage.TotalTime - begun;
        return covered.Contains(false);
    }

    private string Reason(TypeTable types, int type)
    {
        var closed = types.Rows[type].Where(row => types.Upper[row] == 0).ToArray();
        return closed.Length > 0
            ? $"The quotas have no seat for {pool.Quotas.NameOf(closed[0])}."
            : "No panel that meets every quota has room for somebody like this.";
    }

    private List<Excluded> Excluded(TypeTable types, Target target)
    {
        for (var type = 0; type < types.Count; type++)
        {
            foreach (var person in target.Chances[type].Sign == 0 ? types.People[type] : [])
                _excluded.TryAdd(person, Reason(types, type));
        }

        return [.. _excluded.OrderBy(pair => pair.Key).Select(pair => new Excluded(pair.Key, pair.Value))];
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
