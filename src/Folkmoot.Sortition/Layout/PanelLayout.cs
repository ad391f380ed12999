namespace Folkmoot.Sortition;

/// <summary>
/// Lays a target out as M panels by controlled rounding: whole totals for each type near M times what it is to have, within M times the quotas; then one panel
/// after another, each taking of every type the floor or ceiling of its share of what is left and leaving a remainder that the other panels can hold on
/// average. When a panel cannot be found, the rest is dealt out and the panels exchange people until all meet their quotas.
/// </summary>
internal sealed class PanelLayout
{
    private const int Exchanges = 4_000;
    private const int Restarts = 4;
    private const int LastPart = 10;
    private const long MostNodes = 2_000;
    private const int LongestWeight = 1 << 20;
    private const int FinestPart = 10_000_000;
    private readonly TypeTable _types;
    private readonly int _panels;
    private readonly SeededRandom _random;
    private readonly CancellationToken _cancellation;
    private readonly int[][] _rowsOf;
    private readonly int[] _limitLower;
    private readonly int[] _limitUpper;
    private readonly SubsetSearch _search;
    private readonly int[] _least;
    private readonly int[] _most;

    private readonly int[] _kept;
    private readonly int _all;

    private PanelLayout(TypeTable types, int panels, SeededRandom random, CancellationToken cancellation, int[][]? kept = null)
    {
        (_types, _panels, _all, _random, _cancellation) = (types, panels, panels + (kept?.Length ?? 0), random, cancellation);
        _kept = new int[types.Count];
        foreach (var type in kept?.SelectMany(panel => panel) ?? [])
            _kept[type]++;
        var quotas = types.Lower.Length;
        _rowsOf = [.. Enumerable.Range(0, types.Count).Select(type => types.HouseholdOf[type] is >= 0 and var household ? [.. types.Rows[type], quotas + household] : types.Rows[type])];
        _limitLower = [.. types.Lower, .. types.Households.Select(_ => 0)];
        _limitUpper = [.. types.Upper, .. types.Households.Select(_ => 1)];
        (_least, _most) = (new int[types.Count], new int[types.Count]);
        _search = new SubsetSearch(_rowsOf, _limitLower.Length, random);
    }

    /// <summary>Lays out the panels: the types on each, one for each seat; null when that could not be done.</summary>
    /// <param name="types">Pool and quotas.</param>
    /// <param name="chances">What each person of a type is to have.</param>
    /// <param name="panels">How many panels.</param>
    /// <param name="seed">What decides among equally good layouts.</param>
    /// <param name="exchanges">How many exchanges between panels may be tried before it is given up.</param>
    /// <param name="patient">Whether to go on when it does not go well from the beginning; that is a sign that the chances cannot be laid out.</param>
    /// <param name="calm">How panels are mended; see <see cref="SwapRepair"/>.</param>
    /// <param name="laid">Told how many panels are laid out.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static int[][]? Lay(
        TypeTable types, Ratio[] chances, int panels, string seed, long exchanges, bool patient, bool calm, Action<int>? laid, CancellationToken cancellation)
    {
        var layout = new PanelLayout(types, panels, new SeededRandom(seed), cancellation);
        return layout.Totals(chances) is { } totals ? layout.Panels(totals, exchanges, patient, calm, laid) : null;
    }

    /// <summary>Lays out the panels that are left when some are given, so that all together give everybody their chance; null when that could not be done.</summary>
    /// <param name="types">Pool and quotas.</param>
    /// <param name="chances">What each person of a type is to have.</param>
    /// <param name="kept">The panels given.</param>
    /// <param name="panels">How many panels in all.</param>
    /// <param name="seed">What decides among equally good layouts.</param>
    /// <param name="exchanges">How many exchanges between panels may be tried before it is given up.</param>
    /// <param name="calm">How panels are mended; see <see cref="SwapRepair"/>.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static int[][]? Rest(TypeTable types, Ratio[] chances, int[][] kept, int panels, string seed, long exchanges, bool calm, CancellationToken cancellation)
    {
        var layout = new PanelLayout(types, panels - kept.Length, new SeededRandom(seed), cancellation, kept);
        return layout.Totals(chances) is { } totals && layout.Panels(totals, exchanges, patient: true, calm, null) is { } rest ? [.. kept, .. rest] : null;
    }

    /// <summary>Splits people into panels that each meet the quotas; null when that could not be done.</summary>
    /// <param name="types">Pool and the quotas of one panel.</param>
    /// <param name="counts">How many of each type there are.</param>
    /// <param name="panels">Into how many panels.</param>
    /// <param name="seed">What decides among equally good ways.</param>
    /// <param name="exchanges">How many exchanges between panels may be tried before it is given up.</param>
    /// <param name="calm">How panels are mended; see <see cref="SwapRepair"/>.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static int[][]? Split(TypeTable types, int[] counts, int panels, string seed, long exchanges, bool calm, CancellationToken cancellation)
    {
        var layout = new PanelLayout(types, panels, new SeededRandom(seed), cancellation);
        counts.CopyTo(layout._least, 0);
        counts.CopyTo(layout._most, 0);
        return layout.Panels((int[])counts.Clone(), exchanges, patient: true, calm, null);
    }

    /// <summary>Fractions near amounts that have none, with every quota kept on average; null when there are none.</summary>
    /// <param name="types">Pool and quotas.</param>
    /// <param name="amounts">People of a type times their chance.</param>
    /// <param name="seed">What decides among equally near fractions.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static Ratio[]? Nearest(TypeTable types, double[] amounts, string seed, CancellationToken cancellation)
    {
        var panels = Math.Min(FinestPart, int.MaxValue / 2 / Math.Max(types.Seats, types.Sizes.Max()));
        var layout = new PanelLayout(types, panels, new SeededRandom(seed), cancellation);
        var (totals, candidates) = (new int[types.Count], new List<(int Type, long Weight)>());
        for (var type = 0; type < totals.Length; type++)
        {
            var exact = Math.Clamp(amounts[type], 0, types.Sizes[type]) * panels;
            totals[type] = Math.Min((int)exact, (types.Sizes[type] * panels) - 1);
            candidates.Add((type, (long)((exact - totals[type]) * LongestWeight)));
        }

        var chosen = layout.Choose(
            candidates, LongestWeight, totals, (long)panels * types.Seats, row => (long)panels * layout._limitLower[row], row => (long)panels * layout._limitUpper[row], thorough: true);
        foreach (var type in chosen ?? [])
            totals[type]++;
        return chosen is null ? null : [.. totals.Select((total, type) => new Ratio(total, (long)types.Sizes[type] * panels))];
    }

    /// <summary>Whole totals: each type's M·m·p rounded down or up, with every row within M times its quota.</summary>
    private int[]? Totals(Ratio[] chances)
    {
        var (totals, candidates) = (new int[_types.Count], new List<(int Type, long Weight)>());
        for (var type = 0; type < totals.Length; type++)
        {
            var exact = chances[type] * ((long)_types.Sizes[type] * _all);
            totals[type] = (int)exact.Floor - _kept[type];
            if (totals[type] < 0)
                return null;
            var each = chances[type] * _all;
            (_least[type], _most[type]) = (((int)each.Floor * _types.Sizes[type]) - _kept[type], ((int)each.Ceiling * _types.Sizes[type]) - _kept[type]);
            var part = exact - exact.Floor;
            if (part.Sign > 0)
                candidates.Add((type, (long)(part * LongestWeight).Floor));
        }

        var chosen = Choose(candidates, LongestWeight, totals, (long)_panels * _types.Seats, row => (long)_panels * _limitLower[row], row => (long)_panels * _limitUpper[row], thorough: true);
        if (chosen is null)
            return null;
        foreach (var type in chosen)
            totals[type]++;
        return totals;
    }

    private int[][]? Panels(int[] left, long exchanges, bool patient, bool calm, Action<int>? laid)
    {
        var panels = new int[_panels][];
        for (var done = 0; done < _panels; done++)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (Next(left, _panels - done) is not { } panel)
            {
                if (!patient && done < _panels / 2)
                    return null;
                Deal(left, panels, done);
                return new SwapRepair(_types, panels, _least, _most, calm, _random).Mend(exchanges, _cancellation) ? panels : null;
            }

            panels[done] = panel;
            foreach (var type in panel)
                left[type]--;
            laid?.Invoke(done + 1);
        }

        return panels;
    }

    /// <summary>
    /// Deals what is left round the panels that are left, type by type and household by household, so that none gets more of a type than there are people
    /// or two of a household.
    /// </summary>
    private void Deal(int[] left, int[][] panels, int from)
    {
        var open = panels.Length - from;
        for (var panel = from; panel < panels.Length; panel++)
            panels[panel] = new int[_types.Seats];
        var order = Enumerable.Range(0, left.Length).OrderBy(type => _types.HouseholdOf[type]).ThenBy(type => type);
        var dealt = 0;
        foreach (var type in order)
        {
            for (var i = 0; i < left[type]; i++, dealt++)
                panels[from + (dealt % open)][dealt / open] = type;
        }
    }

    /// <summary>A panel that takes its share of what is left for <paramref name="open"/> panels.</summary>
    private int[]? Next(int[] left, int open)
    {
        var (share, candidates) = (new int[left.Length], new List<(int Type, long Weight)>());
        var totals = new long[_limitLower.Length];
        for (var type = 0; type < left.Length; type++)
        {
            if (left[type] == 0)
                continue;
            share[type] = left[type] / open;
            if (left[type] % open is > 0 and var rest)
                candidates.Add((type, rest));
            foreach (var row in _rowsOf[type])
                totals[row] += left[type];
        }

        var chosen = Choose(
            candidates,
            open,
            share,
            _types.Seats,
            row => Math.Max(_limitLower[row], totals[row] - ((open - 1L) * _limitUpper[row])),
            row => Math.Min(_limitUpper[row], totals[row] - ((open - 1L) * _limitLower[row])),
            thorough: open > _panels / LastPart);
        if (chosen is null)
            return null;
        foreach (var type in chosen)
            share[type]++;
        return [.. Enumerable.Range(0, share.Length).Where(type => share[type] > 0).SelectMany(type => Enumerable.Repeat(type, share[type]))];
    }

    /// <summary>Who of the candidates comes on top of what is given, so that all and each row are within bounds.</summary>
    private int[]? Choose(List<(int Type, long Weight)> candidates, long one, int[] given, long all, Func<int, long> least, Func<int, long> most, bool thorough)
    {
        var sums = new long[_limitLower.Length];
        var count = all;
        for (var type = 0; type < given.Length; type++)
        {
            if (given[type] == 0)
                continue;
            count -= given[type];
            foreach (var row in _rowsOf[type])
                sums[row] += given[type];
        }

        var (lower, upper) = (new int[sums.Length], new int[sums.Length]);
        for (var row = 0; row < sums.Length; row++)
            (lower[row], upper[row]) = ((int)(least(row) - sums[row]), (int)(most(row) - sums[row]));
        for (var i = 0; i < Restarts; i++)
        {
            if (_search.Find(candidates, one, (int)count, lower, upper, Exchanges << i))
                return _search.Chosen.ToArray();
        }

        return thorough ? SubsetProgram.Find(_rowsOf, candidates, (int)count, lower, upper, _random, MostNodes, _cancellation).Chosen : null;
    }
}
