using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>
/// Leximin over all chances that respect quotas, seats and households on average. Whatever a lottery of panels can reach is among them, so the
/// result bounds every lottery; and where panels can be laid out for it, it is the best. Each stage raises the lowest open chance as far as it goes, in
/// floating point; the prices of its last basis are then solved for exactly and settle who cannot be raised.
/// </summary>
internal sealed class CompactLeximin
{
    private const double Tolerance = 1e-9;
    private const double Agreement = 1e-6;
    private readonly TypeTable _types;
    private readonly bool _exactly;
    private readonly CancellationToken _cancellation;
    private readonly LinearProgram _program;
    private readonly Basis _basis;
    private readonly PrimalSimplex _simplex;
    private readonly List<long> _floors = [];
    private readonly List<long> _limits = [];
    private readonly Dictionary<int, int> _capRow = [];
    private readonly Dictionary<int, int> _householdRow = [];
    private readonly Ratio?[] _settled;
    private readonly List<long> _open = [];
    private readonly List<Ratio> _given = [];
    private readonly List<StageProof> _stages = [];

    private CompactLeximin(TypeTable types, bool exactly, CancellationToken cancellation)
    {
        (_types, _exactly, _cancellation) = (types, exactly, cancellation);
        _settled = new Ratio?[types.Count];
        _program = new LinearProgram(types.Count + 1);
        for (var row = 0; row < types.Lower.Length; row++)
            AddRow(types.Lower[row], types.Upper[row]);
        AddRow(types.Seats, types.Seats);
        for (var type = 0; type < types.Count; type++)
        {
            _program.SetColumn(type, [.. types.Rows[type], types.Lower.Length], null);
            // Out of reach: a chance is capped by a row of its own, which has a price.
            _program.Upper[type] = 2 * types.Sizes[type];
            foreach (var row in _program.RowsOf(type))
                _open[row] += types.Sizes[type];
        }

        (_program.Cost[Floor], _program.Upper[Floor]) = (1, 2);
        WriteFloor();
        _basis = new Basis(_program);
        _simplex = new PrimalSimplex(_program, _basis);
    }

    /// <summary>The column of the lowest open chance.</summary>
    private int Floor => _types.Count;

    /// <summary>Finds the levels; null when quotas, seats and households contradict each other even on average.</summary>
    /// <param name="types">Pool and quotas.</param>
    /// <param name="settled">Told how many types are settled.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <param name="exactly">Whether to raise in fractions from the beginning, and not only where floating point fails.</param>
    public static Target? Find(TypeTable types, Action<int>? settled, CancellationToken cancellation, bool exactly = false)
    {
        try
        {
            return new CompactLeximin(types, exactly, cancellation).Levels(settled);
        }
        catch (LostWayException) when (!exactly)
        {
            return new CompactLeximin(types, exactly: true, cancellation).Levels(settled);
        }
    }

    /// <summary>Raises only the lowest chance of those who can have one, and leaves the others where that left them; null as in <see cref="Find"/>.</summary>
    public static Target? FindLowest(TypeTable types, CancellationToken cancellation)
    {
        try
        {
            return new CompactLeximin(types, exactly: false, cancellation).Lowest();
        }
        catch (LostWayException)
        {
            return new CompactLeximin(types, exactly: true, cancellation).Lowest();
        }
    }

    private Target? Levels(Action<int>? settled)
    {
        for (var open = _types.Count; open > 0;)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (!Raise())
                return null;
            var done = Settle();
            open -= done.Count;
            if (open > 0)
                Restart(done);
            settled?.Invoke(_types.Count - open);
        }

        var chances = Array.ConvertAll(_settled, level => level!.Value);
        return Feasibility.Holds(_types, chances) ? new Target(chances, _stages) : throw new LostWayException();
    }

    private Target? Lowest()
    {
        while (true)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (!Raise())
                return null;

            // The vertex is read before its stage is settled, since settling fixes columns.
            var vertex = Vertex();
            var done = Settle();
            if (_stages[^1].Level.Sign > 0)
                return Feasibility.Holds(_types, vertex) ? new Target(vertex, _stages) : throw new LostWayException();
            Restart(done);
        }
    }

    private void AddRow(long lower, long upper)
    {
        _program.AddRow(lower, upper);
        _floors.Add(lower);
        _limits.Add(upper);
        _open.Add(0);
        _given.Add(0);
    }

    private void WriteFloor()
    {
        var rows = Enumerable.Range(0, _program.Rows).Where(row => _open[row] > 0).ToArray();
        _program.SetColumn(Floor, rows, Array.ConvertAll(rows, row => (double)_open[row]));
    }

    /// <summary>Raises the lowest open chance as far as it goes, adding the rules of caps and households that it runs into.</summary>
    private bool Raise()
    {
        while (true)
        {
            if (_exactly)
            {
                if (!ExactStage.Raise(_program, _basis, Lower, Upper, Floor, _cancellation))
                    return false;
            }
            else
            {
                var outcome = _simplex.Solve();
                if (outcome == Outcome.Unknown)
                    throw new LostWayException();
                if (outcome == Outcome.None)
                    return ExactStage.Raise(_program, _basis, Lower, Upper, Floor, _cancellation) ? throw new LostWayException() : false;
            }

            if (!AddBroken())
                return true;
        }
    }

    private Ratio Lower(int variable) => variable < 0 ? _floors[~variable] - _given[~variable] : variable == Floor && _stages.Count > 0 ? _stages[^1].Level : 0;

    private Ratio Upper(int variable) => variable < 0 ? _limits[~variable] - _given[~variable] : (long)_program.Upper[variable];

    private bool AddBroken()
    {
        var floor = _basis.ValueOf(Floor);
        var known = _program.Rows;
        for (var type = 0; type < _types.Count; type++)
        {
            if (_settled[type] is null && Amount(type, floor) > _types.Sizes[type] * (1 + Tolerance) && !_capRow.ContainsKey(type))
            {
                _capRow.Add(type, _program.Rows);
                AddSet([type], 0, _types.Sizes[type]);
            }
        }

        for (var household = 0; household < _types.Households.Length; household++)
        {
            var members = _types.Households[household];
            if (_householdRow.ContainsKey(household))
                continue;
            var sum = members.Sum(type => Amount(type, floor));
            if (sum >= _types.HouseholdLower[household] - Tolerance && sum <= _types.HouseholdUpper[household] + Tolerance)
                continue;
            _householdRow.Add(household, _program.Rows);
            AddSet(members, _types.HouseholdLower[household], _types.HouseholdUpper[household]);
        }

        if (_program.Rows == known)
            return false;
        WriteFloor();
        _basis.Grow();
        return true;
    }

    private double Amount(int type, double floor) =>
        _settled[type] is { } level ? _types.Sizes[type] * level.ToDouble() : (_types.Sizes[type] * floor) + _basis.ValueOf(type);

    private void AddSet(int[] members, int least, int most)
    {
        var row = _program.Rows;
        AddRow(least, most);
        foreach (var type in members)
        {
            _program.Append(type, row, 1);
            if (_settled[type] is { } level)
                _given[row] += level * _types.Sizes[type];
            else
                _open[row] += _types.Sizes[type];
        }

        MoveBounds(row);
    }

    /// <summary>Takes what settled types use out of the bounds of a row.</summary>
    private void MoveBounds(int row)
    {
        var given = _given[row];
        _program.RowUpper[row] = (_limits[row] - given).ToDouble();
        _program.RowLower[row] = (_floors[row] - given).ToDouble();
    }

    /// <summary>Solves for the prices exactly and settles every open type with a weight.</summary>
    private List<int> Settle()
    {
        var proof = Proof() ?? throw new LostWayException();
        var (weight, fixedSums) = (BigInteger.Zero, new Dictionary<Ratio, BigInteger>());
        var settled = new List<int>();
        for (var type = 0; type < _types.Count; type++)
        {
            var own = proof.Weight(_types, type);
            if (own.IsZero)
                continue;
            if (_settled[type] is { } level)
            {
                fixedSums[level] = fixedSums.GetValueOrDefault(level) + (own * _types.Sizes[type]);
                continue;
            }

            if (own.Sign < 0)
                throw new LostWayException();
            weight += own * _types.Sizes[type];
            settled.Add(type);
        }

        Ratio bound = proof.Bound(_types);
        foreach (var (level, sum) in fixedSums)
            bound -= level * sum;
        var reached = bound / weight;
        if (Math.Abs(reached.ToDouble() - _basis.ValueOf(Floor)) > Agreement)
            throw new LostWayException();
        _stages.Add(proof with { Level = reached });
        foreach (var type in settled)
        {
            _settled[type] = reached;
            _program.Upper[type] = 0;
            foreach (var row in _program.RowsOf(type))
            {
                _open[row] -= _types.Sizes[type];
                _given[row] += reached * _types.Sizes[type];
            }
        }

        return settled;
    }

    /// <summary>The prices of the basis as whole numbers.</summary>
    private StageProof? Proof()
    {
        if (ExactPrices.At(_program, _basis, column => column == Floor ? 1 : 0) is not { } solved)
            return null;
        var prices = solved.Numerators;
        var shared = prices.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        if (shared.IsZero)
            return null;
        prices = Array.ConvertAll(prices, price => price / shared);
        var quotas = _types.Lower.Length;
        return new StageProof(0, prices[..quotas], prices[quotas], Priced(_capRow, prices), Priced(_householdRow, prices));
    }

    /// <summary>The chances at the basis, solved for exactly; all bounds must be whole, as they are while nobody is settled above 0.</summary>
    private Ratio[] Vertex()
    {
        var rest = new Ratio[_basis.Size];
        for (var variable = -rest.Length; variable <= Floor; variable++)
        {
            if (_basis.IsBasic(variable) || AtBound(variable) is not (not 0 and var value))
                continue;
            if (variable < 0)
                rest[~variable] += value;
            for (var e = 0; variable >= 0 && e < _program.RowsOf(variable).Length; e++)
                rest[_program.RowsOf(variable)[e]] -= value * (long)(_program.EntriesOf(variable)?[e] ?? 1);
        }

        var solved = ExactVertex.Solve(_program, _basis, rest) ?? throw new LostWayException();
        var floor = Value(Floor);
        return [.. Enumerable.Range(0, _types.Count).Select(type => _settled[type] ?? floor + (Value(type) / _types.Sizes[type]))];

        Ratio Value(int variable) => _basis.Position(variable) is >= 0 and var at ? solved[at] : AtBound(variable);

        long AtBound(int variable) => (long)(_basis.AtUpper(variable) ? _basis.Upper(variable) : _basis.Lower(variable));
    }

    private static Dictionary<int, BigInteger> Priced(Dictionary<int, int> rows, BigInteger[] prices) =>
        rows.Where(pair => !prices[pair.Value].IsZero).ToDictionary(pair => pair.Key, pair => prices[pair.Value]);

    /// <summary>
    /// Makes the next stage ready. The floor's column loses the settled types, which makes the basis singular: its price is what settled them. One of
    /// them, whose column the old prices do not annul, takes its place, and the floor rests at the level until it can rise again.
    /// </summary>
    private void Restart(List<int> settled)
    {
        for (var row = 0; row < _program.Rows; row++)
            MoveBounds(row);
        WriteFloor();
        _program.Lower[Floor] = _stages[^1].Level.ToDouble();
        if (_basis.Position(Floor) is >= 0 and var position)
            _basis.Exchange(position, settled.First(type => !_basis.IsBasic(type)), leavesAtUpper: false);
        _basis.Refactor();
    }
}
