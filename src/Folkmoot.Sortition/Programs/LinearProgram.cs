namespace Folkmoot.Sortition;

/// <summary>
/// Maximise c·x where l ≤ x ≤ u and L ≤ A·x ≤ U. Few rows, many sparse columns. Rows and columns may be added between solutions; every bound is finite, so
/// that any basis can be made dual feasible by choosing the right bound.
/// </summary>
internal sealed class LinearProgram
{
    private int[][] _rowsOf;
    private double[]?[] _entriesOf;

    public LinearProgram(int columns)
    {
        _rowsOf = new int[columns][];
        _entriesOf = new double[columns][];
        Array.Fill(_rowsOf, []);
        (Cost, Lower, Upper) = (new double[columns], new double[columns], new double[columns]);
        Columns = columns;
    }

    public int Columns { get; private set; }

    public int Rows { get; private set; }

    public double[] Cost { get; private set; }

    public double[] Lower { get; private set; }

    public double[] Upper { get; private set; }

    public double[] RowLower { get; private set; } = [];

    public double[] RowUpper { get; private set; } = [];

    public int[] RowsOf(int column) => _rowsOf[column];

    /// <summary>The entries of a column at <see cref="RowsOf"/>; null when all are 1.</summary>
    public double[]? EntriesOf(int column) => _entriesOf[column];

    public void SetColumn(int column, int[] rows, double[]? entries) => (_rowsOf[column], _entriesOf[column]) = (rows, entries);

    public int AddColumn(int[] rows, double[]? entries, double lower, double upper, double cost)
    {
        if (Columns == Cost.Length)
        {
            var size = Math.Max(16, 2 * Columns);
            Array.Resize(ref _rowsOf, size);
            Array.Resize(ref _entriesOf, size);
            (Cost, Lower, Upper) = (Resized(Cost, size), Resized(Lower, size), Resized(Upper, size));
        }

        SetColumn(Columns, rows, entries);
        (Cost[Columns], Lower[Columns], Upper[Columns]) = (cost, lower, upper);
        return Columns++;
    }

    public int AddRow(double lower, double upper)
    {
        (RowLower, RowUpper) = (Resized(RowLower, Rows + 1), Resized(RowUpper, Rows + 1));
        (RowLower[Rows], RowUpper[Rows]) = (lower, upper);
        return Rows++;
    }

    /// <summary>Writes an entry at the end of a column.</summary>
    public void Append(int column, int row, double entry)
    {
        var entries = _entriesOf[column];
        if (entries is null && entry != 1)
        {
            entries = new double[_rowsOf[column].Length];
            Array.Fill(entries, 1);
        }

        _entriesOf[column] = entries is null ? null : [.. entries, entry];
        _rowsOf[column] = [.. _rowsOf[column], row];
    }

    /// <summary>The scalar product of a column with a value for each row.</summary>
    public double Product(int column, double[] values)
    {
        var rows = _rowsOf[column];
        var sum = 0.0;
        if (_entriesOf[column] is { } entries)
        {
            for (var e = 0; e < rows.Length; e++)
                sum += values[rows[e]] * entries[e];
        }
        else
        {
            foreach (var row in rows)
                sum += values[row];
        }

        return sum;
    }

    private static double[] Resized(double[] values, int size)
    {
        var larger = new double[size];
        values.AsSpan().CopyTo(larger);
        return larger;
    }
}
