namespace Folkmoot.Sortition;

/// <summary>
/// The primal simplex method in fractions, from the basis that floating point ended with, by Bland's rule: slow and never wrong. It takes over where the exact
/// prices of that basis show that it is not the best.
/// </summary>
internal sealed class ExactStage
{
    private const int MostSteps = 20_000;
    private readonly LinearProgram _program;
    private readonly Basis _basis;
    private readonly Func<int, Ratio> _lower;
    private readonly Func<int, Ratio> _upper;
    private readonly int _objective;
    private readonly int _size;
    private readonly Ratio[][] _inverse;
    private readonly Ratio[] _values;

    private ExactStage(LinearProgram program, Basis basis, Func<int, Ratio> lower, Func<int, Ratio> upper, int objective)
    {
        (_program, _basis, _lower, _upper, _objective, _size) = (program, basis, lower, upper, objective, basis.Size);
        _inverse = Invert();
        _values = new Ratio[_size];
    }

    /// <summary>Raises one column as far as it goes; false when there is no solution. The basis is left at the best.</summary>
    /// <param name="program">The programme, all of whose entries are whole.</param>
    /// <param name="basis">Where to begin.</param>
    /// <param name="lower">The exact lower bound of a column, or of a row by its complement.</param>
    /// <param name="upper">The exact upper bound.</param>
    /// <param name="objective">The column to raise.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static bool Raise(LinearProgram program, Basis basis, Func<int, Ratio> lower, Func<int, Ratio> upper, int objective, CancellationToken cancellation)
    {
        var stage = new ExactStage(program, basis, lower, upper, objective);
        for (var step = 0; step < MostSteps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (stage.Step() is not { } possible)
                continue;
            basis.Refactor();
            return possible;
        }

        throw new SortitionException("The fairest chances could not be found in a reasonable time; the quotas are too tight. Widen some of them.");
    }

    /// <summary>One pivot; true or false when it is over, and whether there is a solution.</summary>
    private bool? Step()
    {
        Recompute();
        var costs = new Ratio[_size];
        var mending = false;
        for (var i = 0; i < _size; i++)
        {
            var variable = _basis.Variables[i];
            costs[i] = _values[i] < _lower(variable) ? 1 : _values[i] > _upper(variable) ? -1 : 0;
            mending |= costs[i].Sign != 0;
        }

        for (var i = 0; i < _size && !mending; i++)
            costs[i] = _basis.Variables[i] == _objective ? 1 : 0;
        var prices = new Ratio[_size];
        for (var i = 0; i < _size; i++)
        {
            for (var k = 0; costs[i].Sign != 0 && k < _size; k++)
                prices[k] += costs[i] * _inverse[i][k];
        }

        for (var variable = -_size; variable < _program.Columns; variable++)
        {
            if (_basis.IsBasic(variable) || _lower(variable) == _upper(variable))
                continue;
            var gain = (!mending && variable == _objective ? 1 : (Ratio)0) - Product(variable, prices);
            if (_basis.AtUpper(variable) ? gain.Sign >= 0 : gain.Sign <= 0)
                continue;
            Pivot(variable, gain.Sign, mending);
            return null;
        }

        return !mending;
    }

    private void Pivot(int entering, int direction, bool mending)
    {
        var column = new Ratio[_size];
        for (var i = 0; i < _size; i++)
            column[i] = Product(entering, _inverse[i]);
        var (length, position, atUpper) = (_upper(entering) - _lower(entering), -1, false);
        for (var i = 0; i < _size; i++)
        {
            var change = -(column[i] * direction);
            var (variable, value) = (_basis.Variables[i], _values[i]);
            if (change.Sign == 0 || (change.Sign > 0 ? value > _upper(variable) : value < _lower(variable)))
                continue;
            var upper = change.Sign > 0 ? !(mending && value < _lower(variable)) : mending && value > _upper(variable);
            var room = ((upper ? _upper(variable) : _lower(variable)) - value) / change;
            if (room < length || (room == length && position >= 0 && variable < _basis.Variables[position]))
                (length, position, atUpper) = (room, i, upper);
        }

        if (position < 0)
        {
            _basis.Place(entering, direction > 0);
            return;
        }

        _basis.Exchange(position, entering, atUpper);
        var pivot = column[position];
        for (var k = 0; k < _size; k++)
            _inverse[position][k] /= pivot;
        for (var i = 0; i < _size; i++)
        {
            for (var k = 0; i != position && column[i].Sign != 0 && k < _size; k++)
                _inverse[i][k] -= column[i] * _inverse[position][k];
        }
    }

    private Ratio Product(int variable, Ratio[] values)
    {
        if (variable < 0)
            return -values[~variable];
        var (rows, entries) = (_program.RowsOf(variable), _program.EntriesOf(variable));
        Ratio sum = 0;
        for (var e = 0; e < rows.Length; e++)
        {
            if (values[rows[e]].Sign != 0)
                sum += entries is null ? values[rows[e]] : values[rows[e]] * (long)entries[e];
        }

        return sum;
    }

    private void Recompute()
    {
        var activity = new Ratio[_size];
        for (var variable = -_size; variable < _program.Columns; variable++)
        {
            var value = _basis.IsBasic(variable) ? 0 : _basis.AtUpper(variable) ? _upper(variable) : _lower(variable);
            if (value.Sign == 0)
                continue;
            if (variable < 0)
            {
                activity[~variable] -= value;
                continue;
            }

            var (rows, entries) = (_program.RowsOf(variable), _program.EntriesOf(variable));
            for (var e = 0; e < rows.Length; e++)
                activity[rows[e]] += entries is null ? value : value * (long)entries[e];
        }

        for (var i = 0; i < _size; i++)
        {
            _values[i] = 0;
            for (var k = 0; k < _size; k++)
            {
                if (activity[k].Sign != 0 && _inverse[i][k].Sign != 0)
                    _values[i] -= _inverse[i][k] * activity[k];
            }
        }
    }

    /// <summary>The inverse of the basis by Gauss and Jordan, row i belonging to the variable at position i.</summary>
    private Ratio[][] Invert()
    {
        var rows = new Ratio[_size][];
        for (var row = 0; row < _size; row++)
        {
            rows[row] = new Ratio[2 * _size];
            rows[row][_size + row] = 1;
        }

        for (var position = 0; position < _size; position++)
        {
            var variable = _basis.Variables[position];
            if (variable < 0)
            {
                rows[~variable][position] = -1;
                continue;
            }

            var (of, entries) = (_program.RowsOf(variable), _program.EntriesOf(variable));
            for (var e = 0; e < of.Length; e++)
                rows[of[e]][position] += entries is null ? 1 : (long)entries[e];
        }

        for (var position = 0; position < _size; position++)
        {
            var pivot = Array.FindIndex(rows, position, row => row[position].Sign != 0);
            if (pivot < 0)
                throw new InvalidOperationException("The basis is singular.");
            (rows[pivot], rows[position]) = (rows[position], rows[pivot]);
            var factor = rows[position][position];
            for (var k = position; k < 2 * _size; k++)
                rows[position][k] /= factor;
            for (var i = 0; i < _size; i++)
            {
                var times = rows[i][position];
                for (var k = position; i != position && times.Sign != 0 && k < 2 * _size; k++)
                {
                    if (rows[position][k].Sign != 0)
                        rows[i][k] -= times * rows[position][k];
                }
            }
        }

        return Array.ConvertAll(rows, row => row[_size..]);
    }
}
