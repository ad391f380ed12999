namespace Folkmoot.Opinion;

/// <summary>
/// Finds the <see cref="OpinionSpace"/> by Lanczos' method with full reorthogonalisation, from a fixed start, until the two leading vectors are accurate.
/// One step costs O(votes + steps × statements). Every sum runs in canonical order, so the result is a function of the votes alone.
/// </summary>
internal static class SpaceFitter
{
    private const int MostSteps = 300;
    private const int StepsBetweenLooks = 4;

    /// <summary>Residual of the two vectors, relative to the leading eigenvalue, at which they are published.</summary>
    public const double Accurate = 1e-10;

    /// <summary>The same where only the split into groups matters.</summary>
    public const double Rough = 1e-4;

    public static OpinionSpace Fit(VoteMatrix votes, ReadOnlySpan<int> people, double accuracy, CancellationToken cancellation = default)
    {
        var (means, total) = Centre(votes.Counts(people), votes.Statements);
        var n = votes.Statements;
        if (total <= 0)
            return new OpinionSpace(means, new double[n], new double[n], 0, 0);
        var product = new CentredProduct(votes, means);
        var basis = new List<double[]>();
        var (alpha, beta) = (new List<double>(), new List<double>());
        var draws = new Draws(0x0F01C4007UL);
        var q = Fresh(n, basis, ref draws)!;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            basis.Add(q);
            var r = product.Of(q, people);
            var a = Dot(q, r);
            alpha.Add(a);
            Orthogonalise(r, basis);
            Orthogonalise(r, basis);
            var length = Math.Sqrt(Dot(r, r));
            var last = basis.Count == Math.Min(n, MostSteps);
            var broken = length <= 1e-13 * total;
            if (last || broken || basis.Count % StepsBetweenLooks == 0)
            {
                var (values, vectors) = Ritz(alpha, beta);
                if (last || (!broken && values.Length > 1 && IsAccurate(values, vectors, length, accuracy)))
                    return Space(means, basis, values, vectors, total);
            }

            if (broken)
            {
                if (Fresh(n, basis, ref draws) is not { } other)
                {
                    var (values, vectors) = Ritz(alpha, beta);
                    return Space(means, basis, values, vectors, total);
                }

                (q, length) = (other, 0);
            }
            else
            {
                Scale(r, 1 / length);
                q = r;
            }

            beta.Add(length);
        }
    }

    private static bool IsAccurate(double[] values, double[][] vectors, double length, double accuracy) =>
        length * Math.Abs(vectors[0][^1]) <= accuracy * values[0] && length * Math.Abs(vectors[1][^1]) <= accuracy * values[0];

    /// <summary>Means of the statements, and the sum of all squares around them.</summary>
    private static (double[] Means, double Total) Centre(int[] counts, int statements)
    {
        var means = new double[statements];
        var total = 0.0;
        for (var j = 0; j < statements; j++)
        {
            var tally = Tally.At(counts, j);
            if (tally.Seen == 0)
                continue;
            means[j] = (double)(tally.Agree - tally.Disagree) / tally.Seen;
            total += tally.Agree + tally.Disagree - ((double)(tally.Agree - tally.Disagree) * (tally.Agree - tally.Disagree) / tally.Seen);
        }

        return (means, total);
    }

    private static (double[] Values, double[][] Vectors) Ritz(List<double> alpha, List<double> beta)
    {
        var values = alpha.ToArray();
        var below = new double[values.Length];
        for (var i = 0; i + 1 < values.Length; i++)
            below[i] = beta[i];
        var vectors = Enumerable.Range(0, values.Length).Select(_ => new double[alpha.Count]).ToArray();
        Tridiagonal.Solve(values, below, vectors);
        Array.Sort(values, vectors, Comparer<double>.Create((a, b) => b.CompareTo(a)));
        return (values, vectors);
    }

    private static OpinionSpace Space(double[] means, List<double[]> basis, double[] values, double[][] vectors, double total)
    {
        var components = new[] { new double[means.Length], new double[means.Length] };
        var shares = new double[2];
        for (var c = 0; c < Math.Min(2, values.Length); c++)
        {
            // What is below the rounding of the sums is no direction in which anybody differs.
            if (values[c] <= 1e-12 * total)
                continue;
            for (var i = 0; i < basis.Count; i++)
                Add(components[c], basis[i], vectors[c][i]);
            Scale(components[c], Sign(components[c]) / Math.Sqrt(Dot(components[c], components[c])));
            shares[c] = values[c] / total;
        }

        return new OpinionSpace(means, components[0], components[1], shares[0], shares[1]);
    }

    /// <summary>A component and its mirror image say the same; the one in which agreeing leads to the right on the whole is shown.</summary>
    private static double Sign(double[] component)
    {
        var sum = 0.0;
        foreach (var entry in component)
            sum += entry;
        return sum < 0 ? -1 : 1;
    }

    /// <summary>A direction that the basis does not hold yet, or null when it holds all.</summary>
    private static double[]? Fresh(int length, List<double[]> basis, ref Draws draws)
    {
        for (var attempt = 0; attempt < 3 && basis.Count < length; attempt++)
        {
            var fresh = new double[length];
            for (var j = 0; j < length; j++)
                fresh[j] = draws.Share() - 0.5;
            var before = Math.Sqrt(Dot(fresh, fresh));
            Orthogonalise(fresh, basis);
            Orthogonalise(fresh, basis);
            var after = Math.Sqrt(Dot(fresh, fresh));
            if (after > 1e-6 * before)
            {
                Scale(fresh, 1 / after);
                return fresh;
            }
        }

        return null;
    }

    private static void Orthogonalise(double[] vector, List<double[]> basis)
    {
        foreach (var direction in basis)
            Add(vector, direction, -Dot(vector, direction));
    }

    /// <summary>Four sums in fixed lanes: quicker than one, and the same on every machine.</summary>
    private static double Dot(double[] a, double[] b)
    {
        var (s0, s1, s2, s3) = (0.0, 0.0, 0.0, 0.0);
        var i = 0;
        for (; i + 4 <= a.Length; i += 4)
        {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }

        for (; i < a.Length; i++)
            s0 += a[i] * b[i];
        return s0 + s1 + (s2 + s3);
    }

    private static void Add(double[] to, double[] direction, double times)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] += times * direction[i];
    }

    private static void Scale(double[] vector, double by)
    {
        for (var i = 0; i < vector.Length; i++)
            vector[i] *= by;
    }
}
