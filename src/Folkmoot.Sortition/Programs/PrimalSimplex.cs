namespace Folkmoot.Sortition;

/// <summary>
/// The primal simplex method with bounds, from whatever basis there is. Basic variables outside their bounds are brought back first (composite phase
/// one); the ratio test is Harris's, and after many steps that gain nothing the prices are shaken so that no round is gone twice.
/// </summary>
internal sealed class PrimalSimplex(LinearProgram program, Basis basis)
{
    private const double Tolerance = 1e-9;
    private const double SmallestPivot = 1e-8;
    private const int Patience = 30;
    private readonly SeededRandom _random = new("primal");
    private double[] _prices = [];
    private double[] _column = [];
    private double[] _costs = [];

    /// <summary>Prices of the rows at the end of the last solution.</summary>
    public double[] Prices => _prices;

    public long Steps { get; private set; }

    public Outcome Solve(int mostSteps = 200_000)
    {
        var size = basis.Size;
        (_prices, _column, _costs) = (new double[size], new double[size], new double[size]);
        var idle = 0;
        for (var step = 0; step < mostSteps; step++)
        {
            Steps++;
            var mending = Gradient();
            basis.Prices(_costs, _prices);
            var (entering, gain) = Entering(mending, shaken: idle > Patience);
            if (entering == int.MinValue)
                return mending ? Outcome.None : Outcome.Best;
            basis.Transform(entering, _column);
            var direction = gain > 0 ? 1.0 : -1.0;
            var length = Step(entering, direction, mending, out var position, out var leavesAtUpper);
            if (length == double.PositiveInfinity)
                return Outcome.Unknown;
            idle = length > Tolerance ? 0 : idle + 1;
            for (var i = 0; i < size; i++)
                basis.Values[i] -= direction * _column[i] * length;
            if (position < 0)
            {
                basis.Place(entering, direction > 0);
                continue;
            }

            var from = basis.AtUpper(entering) ? basis.Upper(entering) : basis.Lower(entering);
            basis.Replace(position, entering, _column, leavesAtUpper, from + (direction * length));
        }

        return Outcome.Unknown;
    }

    /// <summary>Costs of the basic variables: those of the programme, or those that bring back what is outside its bounds.</summary>
    private bool Gradient()
    {
        var mending = false;
        for (var i = 0; i < _costs.Length; i++)
        {
            var (value, variable) = (basis.Values[i], basis.Variables[i]);
            _costs[i] = value < basis.Lower(variable) - Tolerance ? 1 : value > basis.Upper(variable) + Tolerance ? -1 : 0;
            mending |= _costs[i] != 0;
        }

        if (!mending)
        {
            for (var i = 0; i < _costs.Length; i++)
                _costs[i] = basis.Variables[i] is >= 0 and var column ? program.Cost[column] : 0;
        }

        return mending;
    }

    private (int Variable, double Gain) Entering(bool mending, bool shaken)
    {
        var (best, found, bestGain) = (Tolerance, int.MinValue, 0.0);
        for (var row = 0; row < program.Rows; row++)
            Consider(~row, _prices[row]);
        for (var column = 0; column < program.Columns; column++)
        {
            if (!basis.IsBasic(column) && program.Lower[column] < program.Upper[column])
                Consider(column, (mending ? 0 : program.Cost[column]) - program.Product(column, _prices));
        }

        return (found, bestGain);

        void Consider(int variable, double gain)
        {
            if (basis.AtUpper(variable) ? gain >= -Tolerance : gain <= Tolerance)
                return;
            if (variable < 0 && (basis.IsBasic(variable) || basis.Lower(variable) >= basis.Upper(variable)))
                return;
            var size = Math.Abs(gain) * (shaken ? 0.1 + _random.Unit() : 1);
            if (size > best)
                (best, found, bestGain) = (size, variable, gain);
        }
    }

    private double Step(int entering, double direction, bool mending, out int position, out bool leavesAtUpper)
    {
        var most = double.PositiveInfinity;
        for (var i = 0; i < _column.Length; i++)
        {
            if (Limit(i, direction, mending, out var room, out _))
                most = Math.Min(most, (room + Tolerance) / Math.Abs(_column[i]));
        }

        var (pivot, length) = (0.0, 0.0);
        (position, leavesAtUpper) = (-1, false);
        for (var i = 0; i < _column.Length; i++)
        {
            if (!Limit(i, direction, mending, out var room, out var atUpper) || room / Math.Abs(_column[i]) > most || Math.Abs(_column[i]) <= pivot)
                continue;
            (pivot, length, position, leavesAtUpper) = (Math.Abs(_column[i]), Math.Max(0, room / Math.Abs(_column[i])), i, atUpper);
        }

        var own = basis.Upper(entering) - basis.Lower(entering);
        if (position >= 0 && length <= own)
            return length;
        position = -1;
        return own;
    }

    /// <summary>How far a basic variable may go; false when it sets no limit.</summary>
    private bool Limit(int i, double direction, bool mending, out double room, out bool atUpper)
    {
        (room, atUpper) = (0, false);
        var change = -direction * _column[i];
        if (Math.Abs(change) < SmallestPivot)
            return false;
        var (value, variable) = (basis.Values[i], basis.Variables[i]);
        var (lower, upper) = (basis.Lower(variable), basis.Upper(variable));
        if (change > 0)
        {
            if (value > upper + Tolerance)
                return false;
            atUpper = !(mending && value < lower - Tolerance);
            room = atUpper ? Math.Max(0, upper - value) : lower - value;
            return true;
        }

        if (value < lower - Tolerance)
            return false;
        atUpper = mending && value > upper + Tolerance;
        room = atUpper ? value - upper : Math.Max(0, value - lower);
        return true;
    }
}
