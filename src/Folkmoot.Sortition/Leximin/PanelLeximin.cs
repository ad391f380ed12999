using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>
/// Leximin over lotteries of whole panels, by column generation (Flanigan and others 2021) with prices that are exact: for pools where no lottery gives the
/// chances that are best on average. Each stage ends when it is proven by cases that no panel is worth more than those known; its level follows in fractions.
/// </summary>
internal sealed class PanelLeximin
{
    private const long MostCases = 20_000;
    private const long MostNodes = 200_000;
    private const double PriceScale = 1e6;
    private const int MostPanels = 20_000;
    private readonly TypeTable _types;
    private readonly bool _complement;
    private readonly CancellationToken _cancellation;
    private readonly LinearProgram _master;
    private readonly LinearProgram _pricing;
    private readonly IntegerProgram _search;
    private readonly ProofSearch _proof;
    private readonly List<int[]> _panels = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Ratio?[] _settled;
    private readonly List<StageProof> _stages = [];
    private readonly Basis _basis;

    private PanelLeximin(TypeTable types, IEnumerable<int[]> panels, bool complement, CancellationToken cancellation)
    {
        (_types, _complement, _cancellation, _settled) = (types, complement, cancellation, new Ratio?[types.Count]);
        _master = new LinearProgram(1);
        for (var type = 0; type < types.Count; type++)
            _master.AddRow(0, 2 * types.Sizes[type]);
        _master.AddRow(1, 1);
        // The level's bound is out of reach, so that the rows alone hold it and have prices.
        (_master.Cost[0], _master.Upper[0]) = (1, 2);
        _pricing = PanelProgram.Of(types);
        _search = new IntegerProgram(_pricing);
        _proof = new ProofSearch(PanelProgram.Of(types), cancellation);
        foreach (var panel in panels)
            Add(panel);
        WriteFloor();
        _basis = new Basis(_master);
    }

    /// <summary>The fairest chances with the proof of each stage and panels that give them; null where the search became too long.</summary>
    /// <param name="types">Pool and quotas; everybody can be on a panel.</param>
    /// <param name="panels">Panels to begin with, which between them hold everybody.</param>
    /// <param name="complement">Whether the chances not to be drawn are meant, as minimax does.</param>
    /// <param name="onlyLowest">Whether to end with the lowest chance, as maximin does.</param>
    /// <param name="settled">Told how many types are settled.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static Target? Find(TypeTable types, IEnumerable<int[]> panels, bool complement, bool onlyLowest, Action<int>? settled, CancellationToken cancellation)
    {
        try
        {
            return new PanelLeximin(types, panels, complement, cancellation).Levels(onlyLowest, settled);
        }
        catch (LostWayException)
        {
            return null;
        }
    }

    private Target Levels(bool onlyLowest, Action<int>? settled)
    {
        while (_settled.Contains(null))
        {
            Stage();
            settled?.Invoke(_settled.Count(level => level is not null));
            MoveRows();
            if (onlyLowest)
                break;
        }

        var mixture = Mixture();
        var chances = new Ratio[_types.Count];
        foreach (var (panel, weight) in mixture)
        {
            foreach (var type in panel)
                chances[type] += weight;
        }

        for (var type = 0; type < chances.Length; type++)
        {
            chances[type] /= _types.Sizes[type];
            if (_settled[type] is { } level && level != (_complement ? 1 - chances[type] : chances[type]))
                throw new LostWayException();
        }

        return new Target(chances, _stages, mixture);
    }

    private bool Add(int[] panel)
    {
        if (!_known.Add(string.Join(' ', panel)))
            return false;
        if (_panels.Count >= MostPanels)
            throw new LostWayException();
        _panels.Add(panel);
        var counts = new SortedDictionary<int, int>();
        if (_complement)
        {
            for (var type = 0; type < _types.Count; type++)
                counts[type] = _types.Sizes[type];
        }

        foreach (var type in panel)
            counts[type] = counts.GetValueOrDefault(type) + (_complement ? -1 : 1);
        var used = counts.Where(pair => pair.Value != 0).ToArray();
        _master.AddColumn([.. used.Select(pair => pair.Key), _types.Count], [.. used.Select(pair => (double)pair.Value), 1], 0, 2, 0);
        return true;
    }

    private void WriteFloor()
    {
        var open = Enumerable.Range(0, _types.Count).Where(type => _settled[type] is null).ToArray();
        _master.SetColumn(0, open, Array.ConvertAll(open, type => -(double)_types.Sizes[type]));
    }

    /// <summary>Raises the lowest open chance over all panels, proves it and settles who cannot be raised.</summary>
    private void Stage()
    {
        while (true)
        {
            _cancellation.ThrowIfCancellationRequested();
            var prices = Solve();
            if (Improving(prices) is { } better)
            {
                Add(better);
                _basis.Grow();
                continue;
            }

            if (Prices() is not { } exact || !IsBest(exact))
            {
                if (!ExactStage.Raise(_master, _basis, Lower, Upper, 0, _cancellation))
                    throw new LostWayException();
                exact = Prices() ?? throw new LostWayException();
            }

            if (Proven(exact) is { } proof)
            {
                Settle(proof);
                return;
            }
        }
    }

    private double[] Solve()
    {
        var simplex = new PrimalSimplex(_master, _basis);
        var outcome = simplex.Solve();
        if (outcome != Outcome.Best && !ExactStage.Raise(_master, _basis, Lower, Upper, 0, _cancellation))
            throw new LostWayException();
        var costs = new double[_basis.Size];
        for (var i = 0; i < costs.Length; i++)
            costs[i] = _basis.Variables[i] == 0 ? 1 : 0;
        var prices = new double[costs.Length];
        _basis.Prices(costs, prices);
        return prices;
    }

    /// <summary>A panel that is worth clearly more than those known, by the prices in floating point; null where branch and bound finds none.</summary>
    private int[]? Improving(double[] prices)
    {
        var all = prices[_types.Count];
        for (var type = 0; type < _types.Count; type++)
        {
            var weight = -prices[type] * PriceScale;
            all += _complement ? prices[type] * _types.Sizes[type] : 0;
            _pricing.Cost[type] = _complement ? -weight : weight;
        }

        var (_, solution, _) = _search.Solve((all * PriceScale) + (PriceScale * 1e-7), first: true, MostNodes, _cancellation);
        return solution is null ? null : PanelProgram.Panel(solution) is var panel && _known.Contains(string.Join(' ', panel)) ? null : panel;
    }

    /// <summary>The prices of the basis as whole numbers: of each type's row, and of the lottery's one.</summary>
    private (BigInteger[] Weights, BigInteger Bound)? Prices()
    {
        if (ExactPrices.At(_master, _basis, column => column == 0 ? 1 : 0) is not { } solved)
            return null;
        var shared = solved.Numerators.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        return shared.IsZero ? null : (Array.ConvertAll(solved.Numerators[.._types.Count], price => -price / shared), solved.Numerators[_types.Count] / shared);
    }

    /// <summary>Whether the prices are those of the best basis among the panels known.</summary>
    private bool IsBest((BigInteger[] Weights, BigInteger Bound) exact)
    {
        if (Array.Exists(exact.Weights, weight => weight.Sign < 0))
            return false;
        for (var column = 1; column < _master.Columns; column++)
        {
            var (rows, entries) = (_master.RowsOf(column), _master.EntriesOf(column)!);
            BigInteger sum = 0;
            for (var e = 0; e < rows.Length - 1; e++)
                sum += exact.Weights[rows[e]] * (long)entries[e];
            if (sum > exact.Bound)
                return false;
        }

        return true;
    }

    /// <summary>The proof that no panel is worth more; null when one was found that is, and has been added.</summary>
    private PanelBoundProof? Proven((BigInteger[] Weights, BigInteger Bound) exact)
    {
        var (weights, bound) = exact;
        if (_complement)
        {
            // Those left out are everybody less those on the panel.
            bound = weights.Select((weight, type) => weight * _types.Sizes[type]).Aggregate(bound, (rest, all) => rest - all);
            weights = Array.ConvertAll(weights, weight => -weight);
        }

        var (cases, better) = _proof.Find(weights, bound, MostCases);
        if (cases is not null)
            return new PanelBoundProof(weights, bound, cases);
        if (better is null || !Add(PanelProgram.Panel(better)))
            throw new LostWayException();
        _basis.Grow();
        return null;
    }

    private void Settle(PanelBoundProof proof)
    {
        Ratio rest = proof.Bound;
        BigInteger weight = 0;
        for (var type = 0; type < _types.Count; type++)
        {
            var own = (_complement ? -proof.Weights[type] : proof.Weights[type]) * _types.Sizes[type];
            rest += _complement ? own : 0;
            if (_settled[type] is { } level)
                rest -= level * own;
            else
                weight += own;
        }

        if (weight.Sign <= 0)
            throw new LostWayException();
        var reached = rest / weight;
        for (var type = 0; type < _types.Count; type++)
        {
            if (_settled[type] is null && !proof.Weights[type].IsZero)
                _settled[type] = reached;
        }

        _stages.Add(new StageProof(
            reached, new BigInteger[_types.Lower.Length], 0, new Dictionary<int, BigInteger>(), new Dictionary<int, BigInteger>(), proof));
    }

    private void MoveRows()
    {
        WriteFloor();
        for (var type = 0; type < _types.Count; type++)
            _master.RowLower[type] = _settled[type] is { } level ? (level * _types.Sizes[type]).ToDouble() : 0;
        _basis.Refactor();
    }

    private Ratio Lower(int variable) => variable == ~_types.Count ? 1 : variable < 0 ? (_settled[~variable] ?? 0) * _types.Sizes[~variable] : 0;

    private Ratio Upper(int variable) => variable == ~_types.Count ? 1 : variable < 0 ? 2 * _types.Sizes[~variable] : 2;

    /// <summary>The panels of the last solution with their exact weights.</summary>
    private List<MixedPanel> Mixture()
    {
        _ = Solve();
        return Weights() ?? (ExactStage.Raise(_master, _basis, Lower, Upper, 0, _cancellation) ? Weights() : null) ?? throw new LostWayException();
    }

    private List<MixedPanel>? Weights()
    {
        var rest = new Ratio[_basis.Size];
        for (var variable = -_basis.Size; variable < _master.Columns; variable++)
        {
            var value = _basis.IsBasic(variable) ? 0 : _basis.AtUpper(variable) ? Upper(variable) : Lower(variable);
            if (value.Sign == 0)
                continue;
            if (variable < 0)
                rest[~variable] += value;
            for (var e = 0; variable >= 0 && e < _master.RowsOf(variable).Length; e++)
                rest[_master.RowsOf(variable)[e]] -= value * (long)_master.EntriesOf(variable)![e];
        }

        if (ExactVertex.Solve(_master, _basis, rest) is not { } values)
            return null;
        var mixture = new List<MixedPanel>();
        for (var i = 0; i < values.Length; i++)
        {
            var variable = _basis.Variables[i];
            if (values[i] < Lower(variable) || values[i] > Upper(variable))
                return null;
            if (variable > 0 && values[i].Sign > 0)
                mixture.Add(new MixedPanel(_panels[variable - 1], values[i]));
        }

        return mixture;
    }
}
