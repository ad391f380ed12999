namespace Folkmoot.Opinion;

/// <summary>Points in the plane with whole weights: people, or cells with the people in them.</summary>
internal sealed class Points(double[] x, double[] y, int[] weights)
{
    private const int CellsAcross = 48;

    public double[] X => x;

    public double[] Y => y;

    public int[] Weights => weights;

    public int Count => x.Length;

    public static Points Of(double[] x, double[] y)
    {
        var weights = new int[x.Length];
        Array.Fill(weights, 1);
        return new Points(x, y, weights);
    }

    /// <summary>The same picture with the people of a small square drawn together at their mean.</summary>
    public Points Gathered()
    {
        var (left, right, bottom, top) = (x.Min(), x.Max(), y.Min(), y.Max());
        var side = Math.Max(Math.Max(right - left, top - bottom), double.Epsilon) / CellsAcross;
        var (sumX, sumY, people) = (new double[CellsAcross * CellsAcross], new double[CellsAcross * CellsAcross], new int[CellsAcross * CellsAcross]);
        for (var i = 0; i < x.Length; i++)
        {
            var cell = (Cell(y[i] - bottom, side) * CellsAcross) + Cell(x[i] - left, side);
            sumX[cell] += x[i] * weights[i];
            sumY[cell] += y[i] * weights[i];
            people[cell] += weights[i];
        }

        var full = Enumerable.Range(0, people.Length).Where(cell => people[cell] > 0).ToArray();
        return new Points([.. full.Select(cell => sumX[cell] / people[cell])], [.. full.Select(cell => sumY[cell] / people[cell])], [.. full.Select(cell => people[cell])]);
    }

    private static int Cell(double distance, double side) => Math.Min(CellsAcross - 1, (int)(distance / side));
}
