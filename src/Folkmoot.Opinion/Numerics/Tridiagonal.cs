namespace Folkmoot.Opinion;

/// <summary>Eigenvalues and eigenvectors of a small symmetric tridiagonal matrix by the implicit QL method (Wilkinson shifts).</summary>
internal static class Tridiagonal
{
    private const int MostSweeps = 60;

    /// <param name="diagonal">Becomes the eigenvalues, in no order.</param>
    /// <param name="below">Entries beside the diagonal, then room for one more; destroyed.</param>
    /// <param name="vectors">Becomes one row for each eigenvalue: its eigenvector.</param>
    public static void Solve(double[] diagonal, double[] below, double[][] vectors)
    {
        var n = diagonal.Length;
        for (var i = 0; i < n; i++)
        {
            Array.Clear(vectors[i]);
            vectors[i][i] = 1;
        }

        for (var l = 0; l < n; l++)
        {
            for (var sweep = 0; ; sweep++)
            {
                var m = l;
                while (m < n - 1 && Math.Abs(below[m]) > double.Epsilon + (1e-16 * (Math.Abs(diagonal[m]) + Math.Abs(diagonal[m + 1]))))
                    m++;
                if (m == l || sweep == MostSweeps)
                    break;
                Sweep(diagonal, below, vectors, l, m);
            }
        }
    }

    private static void Sweep(double[] d, double[] e, double[][] z, int l, int m)
    {
        var g = (d[l + 1] - d[l]) / (2 * e[l]);
        var r = Math.Sqrt((g * g) + 1);
        g = d[m] - d[l] + (e[l] / (g + Math.CopySign(r, g)));
        var (s, c, p) = (1.0, 1.0, 0.0);
        for (var i = m - 1; i >= l; i--)
        {
            var f = s * e[i];
            var b = c * e[i];
            r = Math.Sqrt((f * f) + (g * g));
            e[i + 1] = r;
            if (r == 0)
            {
                d[i + 1] -= p;
                e[m] = 0;
                return;
            }

            (s, c) = (f / r, g / r);
            g = d[i + 1] - p;
            r = ((d[i] - g) * s) + (2 * c * b);
            p = s * r;
            d[i + 1] = g + p;
            g = (c * r) - b;
            var (low, high) = (z[i], z[i + 1]);
            for (var k = 0; k < low.Length; k++)
            {
                var t = high[k];
                high[k] = (s * low[k]) + (c * t);
                low[k] = (c * low[k]) - (s * t);
            }
        }

        d[l] -= p;
        e[l] = g;
        e[m] = 0;
    }
}
