namespace Folkmoot.Sortition;

/// <summary>
/// The dual simplex method with bounds, from whatever basis there is: every variable first goes to the bound that its reduced cost prefers. The ratio
/// test passes over bounds for as long as that gains (Maros 2003), which saves most steps where many variables are between 0 and 1.
/// </summary>
internal sealed class DualSimplex(LinearProgram program, Basis basis)
{
    private const double Tolerance = 1e-9;
    private const double SmallestPivot = 1e-8;
    private double[] _prices = [];
    private double[] _column = [];
    private double[] _line = [];
    private double[] _costs = [];
    private double[] _gains = [];
    private double[] _rowGains = [];
    private readonly List<(double Ratio, double Pivot, int Variable)> _candidates = [];

    /// <summary>Prices of the rows at the end of the last solution.</summary>
    public double[] Prices => _prices;

    /// <summary>Prices of the rows that say why there is no solution, up to their sign, after <see cref="Outcome.None"/> without a cutoff.</summary>
    public double[] Ray => _line;

    public long Steps { get; private set; }

    /// <summary>What the solution is worth.</summary>
    public double Objective()
    {
        var sum = 0.0;
        for (var column = 0; column < program.Columns; column++)
        {
            if (program.Cost[column] != 0)
                sum += program.Cost[column] * basis.ValueOf(column);
        }

        return sum;
    }

    /// <summary>Solves; <see cref="Outcome.None"/> also when nothing better than <paramref name="cutoff"/> is left to be found.</summary>
    public Outcome Solve(double cutoff = double.NegativeInfinity, int mostSteps = 50_000)
    {
        var size = basis.Size;
        (_prices, _column, _line, _costs) = (new double[size], new double[size], new double[size], new double[size]);
        (_gains, _rowGains) = (new double[program.Columns], new double[program.Rows]);
        Begin();
        for (var step = 0; step < mostSteps; step++)
        {
            Steps++;
            var position = Leaving(out var below);
            if (position < 0)
                return Finish();
            if (cutoff > double.NegativeInfinity && step % 8 == 7 && Objective() <= cutoff)
                return Outcome.None;
            basis.Inverse.AsSpan(position * size, size).CopyTo(_line);
            Collect(below);
            if (_candidates.Count == 0)
                return Outcome.None;
            var entering = Choose(position, below);
            basis.Transform(entering, _column);
            if (Math.Abs(_column[position]) < SmallestPivot)
            {
                basis.Refactor();
                Begin();
                continue;
            }

            Pivot(position, entering, below);
        }

        return Outcome.Unknown;
    }

    private Outcome Finish()
    {
        for (var i = 0; i < _costs.Length; i++)
            _costs[i] = basis.Variables[i] is >= 0 and var column ? program.Cost[column] : 0;
        basis.Prices(_costs, _prices);
        return Outcome.Best;
    }

    private void Begin()
    {
        Finish();
        for (var row = 0; row < program.Rows; row++)
            Rest(~row, _rowGains[row] = basis.IsBasic(~row) ? 0 : _prices[row]);
        for (var column = 0; column < program.Columns; column++)
            Rest(column, _gains[column] = basis.IsBasic(column) ? 0 : program.Cost[column] - program.Product(column, _prices));
        basis.Recompute();
    }

    private void Rest(int variable, double gain)
    {
        if (!basis.IsBasic(variable) && Math.Abs(gain) > Tolerance)
            basis.Place(variable, gain > 0);
    }

    private int Leaving(out bool below)
    {
        var (worst, position) = (Tolerance, -1);
        below = false;
        for (var i = 0; i < _costs.Length; i++)
        {
            var (value, variable) = (basis.Values[i], basis.Variables[i]);
            var under = basis.Lower(variable) - value;
            var over = value - basis.Upper(variable);
            if (Math.Max(under, over) > worst)
                (worst, position, below) = (Math.Max(under, over), i, under > over);
        }

        return position;
    }

    private void Collect(bool below)
    {
        _candidates.Clear();
        for (var row = 0; row < program.Rows; row++)
        {
            if (!basis.IsBasic(~row) && program.RowLower[row] < program.RowUpper[row])
                Consider(~row, _rowGains[row]);
        }

        for (var column = 0; column < program.Columns; column++)
        {
            if (!basis.IsBasic(column) && program.Lower[column] < program.Upper[column])
                Consider(column, _gains[column]);
        }

        void Consider(int variable, double gain)
        {
            var entry = basis.Along(variable, _line);
            var helps = below ? -entry : entry;
            if (basis.AtUpper(variable) ? helps < -SmallestPivot : helps > SmallestPivot)
                _candidates.Add((Math.Abs(gain) / Math.Abs(entry), Math.Abs(entry), variable));
        }
    }

    /// <summary>The variable to enter; those before it go to their other bound.</summary>
    private int Choose(int position, bool below)
    {
        _candidates.Sort(static (a, b) => a.Ratio != b.Ratio ? a.Ratio.CompareTo(b.Ratio) : a.Pivot != b.Pivot ? b.Pivot.CompareTo(a.Pivot) : a.Variable.CompareTo(b.Variable));
        var variable = basis.Variables[position];
        var slope = below ? basis.Lower(variable) - basis.Values[position] : basis.Values[position] - basis.Upper(variable);
        var flipped = false;
        for (var at = 0; ; at++)
        {
            var (_, pivot, candidate) = _candidates[at];
            slope -= pivot * (basis.Upper(candidate) - basis.Lower(candidate));
            if (slope < 0 || at == _candidates.Count - 1)
            {
                if (flipped)
                    basis.Recompute();
                return candidate;
            }

            basis.Place(candidate, !basis.AtUpper(candidate));
            flipped = true;
        }
    }

    private void Pivot(int position, int entering, bool below)
    {
        var leaving = basis.Variables[position];
        var bound = below ? basis.Lower(leaving) : basis.Upper(leaving);
        var length = (basis.Values[position] - bound) / _column[position];
        var from = basis.AtUpper(entering) ? basis.Upper(entering) : basis.Lower(entering);
        var price = (entering >= 0 ? _gains[entering] : _rowGains[~entering]) / _column[position];
        for (var row = 0; row < program.Rows; row++)
        {
            if (!basis.IsBasic(~row))
                _rowGains[row] += price * _line[row];
        }

        if (price != 0)
        {
            for (var column = 0; column < program.Columns; column++)
            {
                if (!basis.IsBasic(column) && program.Lower[column] < program.Upper[column])
                    _gains[column] -= price * program.Product(column, _line);
            }
        }

        for (var i = 0; i < _column.Length; i++)
            basis.Values[i] -= length * _column[i];
        basis.Replace(position, entering, _column, leavesAtUpper: !below, from + length);
        Set(entering, 0);
        Set(leaving, -price);
    }

    private void Set(int variable, double gain)
    {
        if (variable >= 0)
            _gains[variable] = gain;
        else
            _rowGains[~variable] = gain;
    }
}
