namespace Folkmoot.Sortition;

/// <summary>
/// The basis of a programme with its dense inverse. A variable is a column (its index) or the activity of a row (the complement of its index). Every
/// operation is a sum, difference, product or quotient of IEEE 754 doubles, so the same steps are taken on every machine.
/// </summary>
internal sealed class Basis
{
    private const int PivotsBetweenRefactoring = 60;
    private const int LargeBasis = 4;
    private readonly LinearProgram _program;
    private bool[] _atUpper;
    private bool[] _rowAtUpper = [];
    private int[] _position;
    private int[] _rowPosition = [];
    private int _pivots;

    public Basis(LinearProgram program)
    {
        _program = program;
        (_atUpper, _position) = (new bool[program.Columns], new int[program.Columns]);
        Array.Fill(_position, -1);
        Grow();
    }

    public int Size => Variables.Length;

    /// <summary>The variables in the basis.</summary>
    public int[] Variables { get; private set; } = [];

    /// <summary>Their values.</summary>
    public double[] Values { get; private set; } = [];

    /// <summary>The inverse, row by row.</summary>
    public double[] Inverse { get; private set; } = [];

    public double Lower(int variable) => variable >= 0 ? _program.Lower[variable] : _program.RowLower[~variable];

    public double Upper(int variable) => variable >= 0 ? _program.Upper[variable] : _program.RowUpper[~variable];

    public bool IsBasic(int variable) => Position(variable) >= 0;

    public int Position(int variable) => variable >= 0 ? _position[variable] : _rowPosition[~variable];

    public bool AtUpper(int variable) => variable >= 0 ? _atUpper[variable] : _rowAtUpper[~variable];

    public void Place(int variable, bool atUpper)
    {
        if (variable >= 0)
            _atUpper[variable] = atUpper;
        else
            _rowAtUpper[~variable] = atUpper;
    }

    public double ValueOf(int variable) => Position(variable) is >= 0 and var at ? Values[at] : AtUpper(variable) ? Upper(variable) : Lower(variable);

    /// <summary>Takes in rows and columns that the programme has gained; new rows join the basis.</summary>
    public void Grow()
    {
        var (rows, columns) = (Size, _program.Columns);
        if (_atUpper.Length < columns)
        {
            var known = _atUpper.Length;
            Array.Resize(ref _atUpper, Math.Max(columns, 2 * known));
            Array.Resize(ref _position, _atUpper.Length);
            Array.Fill(_position, -1, known, _atUpper.Length - known);
        }

        if (rows == _program.Rows)
            return;
        Array.Resize(ref _rowAtUpper, _program.Rows);
        Array.Resize(ref _rowPosition, _program.Rows);
        var variables = new int[_program.Rows];
        Variables.CopyTo(variables, 0);
        for (var row = rows; row < variables.Length; row++)
            (variables[row], _rowPosition[row]) = (~row, row);
        Variables = variables;
        Values = new double[variables.Length];
        Refactor();
    }

    /// <summary>The column of a variable times the inverse.</summary>
    public void Transform(int variable, double[] result)
    {
        var (size, inverse) = (Size, Inverse);
        if (variable < 0)
        {
            for (var i = 0; i < size; i++)
                result[i] = -inverse[(i * size) + ~variable];
            return;
        }

        var (rows, entries) = (_program.RowsOf(variable), _program.EntriesOf(variable));
        for (var i = 0; i < size; i++)
        {
            var sum = 0.0;
            for (var e = 0; e < rows.Length; e++)
                sum += inverse[(i * size) + rows[e]] * (entries is null ? 1 : entries[e]);
            result[i] = sum;
        }
    }

    /// <summary>A value for each basic variable times the inverse: the prices of the rows.</summary>
    public void Prices(ReadOnlySpan<double> costs, double[] prices)
    {
        var size = Size;
        Array.Clear(prices, 0, size);
        for (var i = 0; i < size; i++)
        {
            var cost = costs[i];
            if (cost == 0)
                continue;
            Lines.Add(prices.AsSpan(0, size), Inverse.AsSpan(i * size, size), cost);
        }
    }

    /// <summary>The entry of a variable in the row of the tableau that <paramref name="line"/> (a row of the inverse) stands for, or its part of a sum of prices.</summary>
    public double Along(int variable, double[] line) => variable < 0 ? -line[~variable] : _program.Product(variable, line);

    /// <summary>Puts a variable in the place of a basic one, whose column times the inverse is <paramref name="column"/>.</summary>
    public void Replace(int position, int entering, double[] column, bool leavesAtUpper, double value)
    {
        var leaving = Variables[position];
        SetPosition(leaving, -1);
        Place(leaving, leavesAtUpper);
        Variables[position] = entering;
        SetPosition(entering, position);
        Values[position] = value;
        var size = Size;
        var pivot = Inverse.AsSpan(position * size, size);
        Lines.Scale(pivot, 1 / column[position]);
        for (var i = 0; i < size; i++)
        {
            if (i != position && column[i] != 0)
                Lines.Add(Inverse.AsSpan(i * size, size), pivot, -column[i]);
        }

        // Inverting anew costs as much as two pivots for each row.
        if (++_pivots >= Math.Max(PivotsBetweenRefactoring, size / LargeBasis))
            Refactor();
    }

    /// <summary>Puts a variable in the place of another without regard to values; <see cref="Refactor"/> must follow.</summary>
    public void Exchange(int position, int entering, bool leavesAtUpper)
    {
        SetPosition(Variables[position], -1);
        Place(Variables[position], leavesAtUpper);
        Variables[position] = entering;
        SetPosition(entering, position);
    }

    /// <summary>Inverts the basis anew. A basis that has become singular is mended with rows.</summary>
    public void Refactor()
    {
        _pivots = 0;
        var size = Size;
        var matrix = new double[size * size];
        for (var column = 0; column < size; column++)
            Write(matrix, column, size);
        var inverse = new DenseInverse(matrix, size);
        if (inverse.Failed.Count > 0)
        {
            Mend(inverse.Failed, inverse.Taken);
            Refactor();
            return;
        }

        Inverse = inverse.Ordered();
        Recompute();
    }

    /// <summary>Works out the values of the basic variables from those at their bounds.</summary>
    public void Recompute()
    {
        var size = Size;
        var activity = new double[size];
        for (var column = 0; column < _program.Columns; column++)
        {
            if (_position[column] >= 0)
                continue;
            var value = _atUpper[column] ? _program.Upper[column] : _program.Lower[column];
            if (value != 0)
                Add(activity, column, value);
        }

        for (var row = 0; row < size; row++)
        {
            if (_rowPosition[row] < 0)
                activity[row] -= _rowAtUpper[row] ? _program.RowUpper[row] : _program.RowLower[row];
        }

        for (var i = 0; i < size; i++)
        {
            var sum = 0.0;
            var line = Inverse.AsSpan(i * size, size);
            for (var k = 0; k < size; k++)
                sum -= line[k] * activity[k];
            Values[i] = sum;
        }
    }

    private void Mend(List<int> failed, bool[] taken)
    {
        var free = Enumerable.Range(0, Size).Where(row => !taken[row]).ToArray();
        for (var i = 0; i < failed.Count; i++)
        {
            // A row whose line was never taken can stand alone; its activity is not basic yet or is basic in a failed column itself.
            var leaving = Variables[failed[i]];
            SetPosition(leaving, -1);
            Variables[failed[i]] = ~free[i];
        }

        for (var i = 0; i < Size; i++)
            SetPosition(Variables[i], i);
    }

    private void Add(double[] activity, int column, double value)
    {
        var (rows, entries) = (_program.RowsOf(column), _program.EntriesOf(column));
        for (var e = 0; e < rows.Length; e++)
            activity[rows[e]] += value * (entries is null ? 1 : entries[e]);
    }

    private void Write(double[] matrix, int column, int size)
    {
        var variable = Variables[column];
        if (variable < 0)
        {
            matrix[(~variable * size) + column] = -1;
            return;
        }

        var (rows, entries) = (_program.RowsOf(variable), _program.EntriesOf(variable));
        for (var e = 0; e < rows.Length; e++)
            matrix[(rows[e] * size) + column] += entries is null ? 1 : entries[e];
    }

    private void SetPosition(int variable, int position)
    {
        if (variable >= 0)
            _position[variable] = position;
        else
            _rowPosition[~variable] = position;
    }
}
