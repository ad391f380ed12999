namespace Folkmoot.Sortition;

/// <summary>Inverts a dense matrix by elimination, each column by its largest entry left. The steps, and so every bit of the result, depend on the matrix alone.</summary>
internal sealed class DenseInverse
{
    private const double Singular = 1e-11;
    private readonly double[] _matrix;
    private readonly int _size;
    private readonly double[] _inverse;
    private readonly int[] _lineOf;

    /// <summary>Eliminates.</summary>
    /// <param name="matrix">The matrix, row by row; it is used up.</param>
    /// <param name="size">Its rows and columns.</param>
    public DenseInverse(double[] matrix, int size)
    {
        (_matrix, _size, _inverse, _lineOf, Taken) = (matrix, size, new double[size * size], new int[size], new bool[size]);
        for (var i = 0; i < size; i++)
            _inverse[(i * size) + i] = 1;
        for (var column = 0; column < size; column++)
        {
            var best = -1;
            for (var i = 0; i < size; i++)
            {
                if (!Taken[i] && (best < 0 || Math.Abs(matrix[(i * size) + column]) > Math.Abs(matrix[(best * size) + column])))
                    best = i;
            }

            if (best < 0 || Math.Abs(matrix[(best * size) + column]) < Singular)
            {
                Failed.Add(column);
                continue;
            }

            (Taken[best], _lineOf[column]) = (true, best);
            Eliminate(best, column);
        }
    }

    /// <summary>The columns that the others make superfluous; with any the matrix is singular.</summary>
    public List<int> Failed { get; } = [];

    /// <summary>Which rows a column was eliminated by.</summary>
    public bool[] Taken { get; }

    /// <summary>The inverse, row by row, where no column failed.</summary>
    public double[] Ordered()
    {
        var ordered = new double[_inverse.Length];
        for (var column = 0; column < _size; column++)
            _inverse.AsSpan(_lineOf[column] * _size, _size).CopyTo(ordered.AsSpan(column * _size, _size));
        return ordered;
    }

    private void Eliminate(int pivot, int column)
    {
        var factor = 1 / _matrix[(pivot * _size) + column];
        var own = _matrix.AsSpan(pivot * _size, _size);
        var ownInverse = _inverse.AsSpan(pivot * _size, _size);
        for (var k = 0; k < _size; k++)
        {
            own[k] *= factor;
            ownInverse[k] *= factor;
        }

        for (var i = 0; i < _size; i++)
        {
            var times = _matrix[(i * _size) + column];
            if (i == pivot || times == 0)
                continue;
            var line = _matrix.AsSpan(i * _size, _size);
            var inverse = _inverse.AsSpan(i * _size, _size);
            for (var k = 0; k < _size; k++)
            {
                line[k] -= times * own[k];
                inverse[k] -= times * ownInverse[k];
            }
        }
    }
}
