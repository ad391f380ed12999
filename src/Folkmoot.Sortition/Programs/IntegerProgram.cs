namespace Folkmoot.Sortition;

/// <summary>
/// Branch and bound over the whole numbers, depth first, each node solved from the basis of the one before. Columns that the reduced costs of the root
/// hold at a bound, given what has been found, are fixed.
/// </summary>
internal sealed class IntegerProgram
{
    private const double Whole = 1e-6;
    private readonly LinearProgram _program;
    private readonly Basis _basis;
    private readonly DualSimplex _simplex;
    private readonly double _worthMore;
    private double[]? _best;
    private double _value;
    private long _nodes;

    /// <summary>Takes a programme all of whose columns are to be whole.</summary>
    /// <param name="program">The programme; its bounds are as they were when a search is over.</param>
    /// <param name="worthMore">How much better a further solution must be; just under 1 where all costs are whole numbers.</param>
    public IntegerProgram(LinearProgram program, double worthMore = 1e-9)
    {
        (_program, _worthMore) = (program, worthMore);
        _basis = new Basis(program);
        _simplex = new DualSimplex(program, _basis);
    }

    public long Nodes => _nodes;

    /// <summary>Searches for the best solution that is worth more than <paramref name="above"/>.</summary>
    /// <param name="above">What must be exceeded.</param>
    /// <param name="first">End with the first solution.</param>
    /// <param name="mostNodes">When to give up.</param>
    /// <param name="cancellation">Ends the search.</param>
    public (Outcome Outcome, long[]? Solution, double Value) Solve(double above, bool first, long mostNodes, CancellationToken cancellation)
    {
        _basis.Grow();
        (_best, _value, _nodes) = (null, above, 0);
        var (lower, upper) = (_program.Lower[.._program.Columns], _program.Upper[.._program.Columns]);
        var open = new Stack<(int Column, double Lower, double Upper, int Depth)>();
        var path = new List<(int Column, double Lower, double Upper)>();
        var given = false;
        var depth = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_nodes++ >= mostNodes)
            {
                given = true;
                break;
            }

            var branch = Node(depth == 0);
            if (branch is { } column)
            {
                var value = _basis.ValueOf(column);
                var up = value - Math.Floor(value) >= 0.5;
                var (low, high) = (_program.Lower[column], _program.Upper[column]);
                open.Push(up ? (column, low, Math.Floor(value), depth) : (column, Math.Ceiling(value), high, depth));
                Go(column, up ? Math.Ceiling(value) : low, up ? high : Math.Floor(value));
                continue;
            }

            if ((first && _best is not null) || !open.TryPop(out var next))
                break;
            while (depth > next.Depth)
            {
                var (changed, low, high) = path[^1];
                (_program.Lower[changed], _program.Upper[changed]) = (low, high);
                path.RemoveAt(path.Count - 1);
                depth--;
            }

            Go(next.Column, next.Lower, next.Upper);
        }

        lower.CopyTo(_program.Lower, 0);
        upper.CopyTo(_program.Upper, 0);
        var outcome = _best is not null && (first || !given) ? Outcome.Best : given ? Outcome.Unknown : Outcome.None;
        return (outcome, _best is null ? null : Array.ConvertAll(_best, value => (long)value), _value);

        void Go(int column, double low, double high)
        {
            path.Add((column, _program.Lower[column], _program.Upper[column]));
            (_program.Lower[column], _program.Upper[column]) = (low, high);
            depth++;
        }
    }

    /// <summary>Solves a node; the column to branch on, or null when the node is done with.</summary>
    private int? Node(bool root)
    {
        var cutoff = _value + _worthMore;
        var outcome = _simplex.Solve(cutoff - 1e-9);
        if (outcome == Outcome.Unknown)
        {
            _basis.Refactor();
            outcome = _simplex.Solve(cutoff - 1e-9);
        }

        if (outcome != Outcome.Best || _simplex.Objective() < cutoff - 1e-9)
            return null;
        var (furthest, branch) = (Whole, -1);
        for (var i = 0; i < _basis.Size; i++)
        {
            if (_basis.Variables[i] is not (>= 0 and var column))
                continue;
            var value = _basis.Values[i];
            var distance = Math.Abs(value - Math.Round(value));
            if (distance > furthest)
                (furthest, branch) = (distance, column);
        }

        if (branch >= 0)
        {
            if (root)
                Fix();
            return branch;
        }

        var solution = new double[_program.Columns];
        var worth = 0.0;
        for (var column = 0; column < solution.Length; column++)
        {
            solution[column] = Math.Round(_basis.ValueOf(column));
            worth += solution[column] * _program.Cost[column];
        }

        if (worth >= cutoff - 1e-9 && Holds(solution))
            (_best, _value) = (solution, worth);
        return null;
    }

    private void Fix()
    {
        if (_value == double.NegativeInfinity)
            return;
        var slack = _simplex.Objective() - _value - _worthMore;
        for (var column = 0; column < _program.Columns; column++)
        {
            if (_basis.IsBasic(column))
                continue;
            var gain = Math.Abs(_program.Cost[column] - _program.Product(column, _simplex.Prices));
            if (gain <= slack + 1e-7)
                continue;
            if (_basis.AtUpper(column))
                _program.Lower[column] = _program.Upper[column];
            else
                _program.Upper[column] = _program.Lower[column];
        }
    }

    private bool Holds(double[] solution)
    {
        var activity = new double[_program.Rows];
        for (var column = 0; column < solution.Length; column++)
        {
            if (solution[column] == 0)
                continue;
            var (rows, entries) = (_program.RowsOf(column), _program.EntriesOf(column));
            for (var e = 0; e < rows.Length; e++)
                activity[rows[e]] += solution[column] * (entries is null ? 1 : entries[e]);
        }

        for (var row = 0; row < activity.Length; row++)
        {
            if (activity[row] < _program.RowLower[row] - Whole || activity[row] > _program.RowUpper[row] + Whole)
                return false;
        }

        return true;
    }
}
