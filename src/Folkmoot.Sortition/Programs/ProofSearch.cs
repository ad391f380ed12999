using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>
/// Proves by cases that no whole solution is worth more than a bound, or finds one that is. It searches in floating point as branch and bound does; every case
/// is closed in whole numbers only, by rounded prices or, where these are too coarse, by those of the basis solved for exactly.
/// </summary>
internal sealed class ProofSearch
{
    private const int Bits = 30;
    private const double Whole = 1e-6;
    private readonly LinearProgram _program;
    private readonly Basis _basis;
    private readonly DualSimplex _simplex;
    private readonly CancellationToken _cancellation;
    private BigInteger[] _worth = [];
    private BigInteger _bound;
    private int _shift;
    private long _left;

    /// <summary>Takes a programme all of whose columns are to be whole and all of whose entries and bounds are.</summary>
    public ProofSearch(LinearProgram program, CancellationToken cancellation)
    {
        (_program, _cancellation) = (program, cancellation);
        _basis = new Basis(program);
        _simplex = new DualSimplex(program, _basis);
    }

    /// <summary>The proof, or a solution that is worth more, or neither when so many cases did not suffice.</summary>
    /// <param name="worth">What one of each column is worth.</param>
    /// <param name="bound">What no solution is to exceed.</param>
    /// <param name="mostCases">When to give up.</param>
    public (CaseTree? Proof, long[]? Better) Find(BigInteger[] worth, BigInteger bound, long mostCases)
    {
        (_worth, _bound, _left) = (worth, bound, mostCases);

        // Costs of at most 2³⁰ keep the arithmetic of the simplex method in its range.
        _shift = (int)Math.Max(0L, worth.Select(value => (long)BigInteger.Abs(value).GetBitLength()).DefaultIfEmpty().Max() - Bits);
        for (var column = 0; column < worth.Length; column++)
            _program.Cost[column] = Math.ScaleB((double)(worth[column] >> Math.Max(0, _shift - Bits)), -Math.Min(_shift, Bits));
        _basis.Grow();
        var (lower, upper) = (_program.Lower[.._program.Columns], _program.Upper[.._program.Columns]);
        var (proof, better) = Case();
        lower.CopyTo(_program.Lower, 0);
        upper.CopyTo(_program.Upper, 0);
        return (proof, better);
    }

    private (CaseTree? Proof, long[]? Better) Case()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_left-- <= 0)
            return (null, null);
        var outcome = _simplex.Solve();
        if (outcome == Outcome.Unknown)
        {
            _basis.Refactor();
            outcome = _simplex.Solve();
        }

        if (outcome == Outcome.None && (Closed(_simplex.Ray, 1, 0) ?? Closed(_simplex.Ray, -1, 0)) is { } impossible)
            return (impossible, null);
        if (outcome == Outcome.Best && Closed(_simplex.Prices, 1, 1) is { } closed)
            return (closed, null);
        var branch = outcome == Outcome.Best ? Fractional() : -1;
        if (branch >= 0)
            return Split(branch, (long)Math.Floor(_basis.ValueOf(branch)));
        if (outcome == Outcome.Best)
        {
            var solution = new long[_program.Columns];
            for (var column = 0; column < solution.Length; column++)
                solution[column] = (long)Math.Round(_basis.ValueOf(column));
            if (Holds(solution) && Worth(solution) > _bound)
                return (null, solution);
            if (Exactly() is { } exact)
                return (exact, null);
        }

        // Floating point is of no help here: any split makes the cases smaller.
        var open = Enumerable.Range(0, _program.Columns).FirstOrDefault(column => _program.Lower[column] < _program.Upper[column], -1);
        return open < 0 ? (null, null) : Split(open, (long)_program.Lower[open]);
    }

    private (CaseTree? Proof, long[]? Better) Split(int column, long most)
    {
        var (lower, upper) = (_program.Lower[column], _program.Upper[column]);
        most = Math.Clamp(most, (long)lower, (long)upper - 1);
        _program.Upper[column] = most;
        var (few, better) = Case();
        (_program.Lower[column], _program.Upper[column]) = (most + 1, upper);
        CaseTree? many = null;
        if (few is not null)
            (many, better) = Case();
        (_program.Lower[column], _program.Upper[column]) = (lower, upper);
        return many is null ? (null, better) : (new CaseTree { Column = column, Most = most, Few = few, Many = many }, null);
    }

    /// <summary>The case closed by rounded prices; null when they do not close it.</summary>
    private CaseTree? Closed(double[] prices, int sign, int scale)
    {
        var largest = scale > 0 ? 1 : prices.Max(Math.Abs);
        if (largest == 0)
            return null;
        var rounded = new BigInteger[prices.Length];
        for (var row = 0; row < prices.Length; row++)
        {
            var price = Math.ScaleB(sign * prices[row] / largest, Bits);
            if (!double.IsFinite(price))
                return null;
            rounded[row] = new BigInteger(Math.Round(price)) << (scale > 0 ? _shift : 0);
        }

        var times = scale * (BigInteger.One << Bits);
        return CaseTree.Closes(_program, _worth, _bound, times, rounded) ? new CaseTree { Scale = times, Prices = rounded } : null;
    }

    private CaseTree? Exactly()
    {
        return ExactPrices.At(_program, _basis, column => _worth[column]) is { } solved && CaseTree.Closes(_program, _worth, _bound, solved.Denominator, solved.Numerators)
            ? new CaseTree { Scale = solved.Denominator, Prices = solved.Numerators } : null;
    }

    private int Fractional()
    {
        var (furthest, branch) = (Whole, -1);
        for (var i = 0; i < _basis.Size; i++)
        {
            if (_basis.Variables[i] is not (>= 0 and var column))
                continue;
            var distance = Math.Abs(_basis.Values[i] - Math.Round(_basis.Values[i]));
            if (distance > furthest && _program.Lower[column] < _program.Upper[column])
                (furthest, branch) = (distance, column);
        }

        return branch;
    }

    private BigInteger Worth(long[] solution)
    {
        BigInteger sum = 0;
        for (var column = 0; column < solution.Length; column++)
            sum += solution[column] * _worth[column];
        return sum;
    }

    private bool Holds(long[] solution)
    {
        var activity = new long[_program.Rows];
        for (var column = 0; column < solution.Length; column++)
        {
            if (solution[column] < _program.Lower[column] || solution[column] > _program.Upper[column])
                return false;
            var (rows, entries) = (_program.RowsOf(column), _program.EntriesOf(column));
            for (var e = 0; solution[column] != 0 && e < rows.Length; e++)
                activity[rows[e]] += solution[column] * (entries is null ? 1 : (long)entries[e]);
        }

        return Enumerable.Range(0, activity.Length).All(row => activity[row] >= _program.RowLower[row] && activity[row] <= _program.RowUpper[row]);
    }
}
