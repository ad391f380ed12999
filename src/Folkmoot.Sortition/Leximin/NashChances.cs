namespace Folkmoot.Sortition;

/// <summary>
/// The chances whose product is highest, by an interior point method on amounts per type and activities per row. They are roots of polynomials and have no
/// exact fraction; the panels laid out for them do.
/// </summary>
internal static class NashChances
{
    private const int MostSteps = 200;
    private const double Enough = 1e-10;
    private const double Shrink = 0.15;

    /// <summary>The amount of each type: its people times their chance.</summary>
    /// <param name="types">Pool and quotas; everybody can be on a panel.</param>
    /// <param name="start">Chances within the quotas.</param>
    public static double[] Find(TypeTable types, Ratio[] start)
    {
        var (count, quotas) = (types.Count, types.Lower.Length);
        var rows = quotas + 1 + types.Households.Length;
        var (low, high) = (new double[count + rows], new double[count + rows]);
        for (var type = 0; type < count; type++)
            high[type] = types.Sizes[type];
        for (var row = 0; row < quotas; row++)
            (low[count + row], high[count + row]) = (types.Lower[row], types.Upper[row]);
        (low[count + quotas], high[count + quotas]) = (types.Seats, types.Seats);
        for (var household = 0; household < types.Households.Length; household++)
            high[count + quotas + 1 + household] = 1;

        // Amounts begin inside their bounds, between the start and an even share; rows in the middle of theirs.
        var value = new double[count + rows];
        for (var type = 0; type < count; type++)
            value[type] = Math.Clamp(types.Sizes[type] * start[type].ToDouble(), 0.01 * high[type], 0.9 * high[type]);
        for (var variable = count; variable < value.Length; variable++)
            value[variable] = (low[variable] + high[variable]) / 2;
        var rowsOf = Enumerable.Range(0, count).Select(type => types.HouseholdOf[type] is >= 0 and var household
            ? (int[])[.. types.Rows[type], quotas, quotas + 1 + household] : [.. types.Rows[type], quotas]).ToArray();
        var barrier = 1.0;
        for (var step = 0; step < MostSteps && (barrier > Enough || Missing(types, rowsOf, value) > Enough); step++)
        {
            if (Newton(types, rowsOf, low, high, value, barrier))
                barrier = Math.Max(barrier * Shrink, Enough / 10);
        }

        return value[..count];
    }

    /// <summary>Prices of the rows under which nobody's worth, one over the chance, is more than it costs: what bounds the product of any other chances.</summary>
    /// <param name="types">Pool and quotas.</param>
    /// <param name="chances">The chances found.</param>
    public static double[] Prices(TypeTable types, Ratio[] chances)
    {
        var program = PanelProgram.Of(types);
        for (var type = 0; type < types.Count; type++)
            (program.Cost[type], program.Upper[type]) = (1 / chances[type].ToDouble(), types.Sizes[type]);
        var simplex = new PrimalSimplex(program, new Basis(program));
        _ = simplex.Solve();
        return simplex.Prices;
    }

    private static double Missing(TypeTable types, int[][] rowsOf, double[] value)
    {
        var rest = Rest(types, rowsOf, value);
        return rest.Max(Math.Abs);
    }

    /// <summary>Activities less what the rows say they are.</summary>
    private static double[] Rest(TypeTable types, int[][] rowsOf, double[] value)
    {
        var rest = new double[value.Length - types.Count];
        for (var type = 0; type < rowsOf.Length; type++)
        {
            foreach (var row in rowsOf[type])
                rest[row] += value[type];
        }

        for (var row = 0; row < rest.Length; row++)
            rest[row] -= value[types.Count + row];
        return rest;
    }

    /// <summary>One step towards the centre; true when it could be taken whole.</summary>
    private static bool Newton(TypeTable types, int[][] rowsOf, double[] low, double[] high, double[] value, double barrier)
    {
        var (count, rest) = (types.Count, Rest(types, rowsOf, value));
        var (rows, gradient, inverse) = (rest.Length, new double[value.Length], new double[value.Length]);
        for (var variable = 0; variable < value.Length; variable++)
        {
            if (low[variable] == high[variable])
                continue;
            var (above, below) = (value[variable] - low[variable], high[variable] - value[variable]);
            var (pull, curve) = variable < count ? (types.Sizes[variable] / value[variable], types.Sizes[variable] / (value[variable] * value[variable])) : (0, 0);
            gradient[variable] = pull + (barrier / above) - (barrier / below);
            inverse[variable] = 1 / (curve + (barrier / (above * above)) + (barrier / (below * below)));
        }

        var (matrix, right) = (new double[rows * rows], new double[rows]);
        for (var type = 0; type < count; type++)
        {
            foreach (var row in rowsOf[type])
            {
                right[row] += inverse[type] * gradient[type];
                foreach (var other in rowsOf[type])
                    matrix[(row * rows) + other] += inverse[type];
            }
        }

        for (var row = 0; row < rows; row++)
        {
            right[row] += rest[row] - (inverse[count + row] * gradient[count + row]);

            // Features count the same seats, so that rows depend on one another; a trace on the diagonal tells them apart.
            matrix[(row * rows) + row] += inverse[count + row] + (1e-12 * (1 + matrix[(row * rows) + row]));
        }

        Solve(matrix, right, rows);
        var (change, length) = (new double[value.Length], 1.0);
        for (var variable = 0; variable < value.Length; variable++)
        {
            var price = 0.0;
            if (variable < count)
            {
                foreach (var row in rowsOf[variable])
                    price += right[row];
            }
            else
            {
                price = -right[variable - count];
            }

            change[variable] = inverse[variable] * (gradient[variable] - price);
            if (change[variable] < 0)
                length = Math.Min(length, 0.95 * (low[variable] - value[variable]) / change[variable]);
            else if (change[variable] > 0)
                length = Math.Min(length, 0.95 * (high[variable] - value[variable]) / change[variable]);
        }

        for (var variable = 0; variable < value.Length; variable++)
            value[variable] += length * change[variable];
        return length > 0.5;
    }

    /// <summary>Gauss with pivots from the column; the solution takes the place of the right side.</summary>
    private static void Solve(double[] matrix, double[] right, int size)
    {
        for (var column = 0; column < size; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < size; row++)
            {
                if (Math.Abs(matrix[(row * size) + column]) > Math.Abs(matrix[(pivot * size) + column]))
                    pivot = row;
            }

            for (var k = column; pivot != column && k < size; k++)
                (matrix[(pivot * size) + k], matrix[(column * size) + k]) = (matrix[(column * size) + k], matrix[(pivot * size) + k]);
            (right[pivot], right[column]) = (right[column], right[pivot]);
            for (var row = column + 1; row < size; row++)
            {
                var times = matrix[(row * size) + column] / matrix[(column * size) + column];
                if (times == 0)
                    continue;
                for (var k = column; k < size; k++)
                    matrix[(row * size) + k] -= times * matrix[(column * size) + k];
                right[row] -= times * right[column];
            }
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < size; k++)
                right[row] -= matrix[(row * size) + k] * right[k];
            right[row] /= matrix[(row * size) + row];
        }
    }
}
