using Xunit;

namespace Folkmoot.Opinion.Tests;

/// <summary>The sparse method against a slow one that fills in every cell and turns the whole matrix (Jacobi).</summary>
public sealed class OpinionSpaceTests
{
    [Fact]
    public void Axes_are_those_of_the_full_matrix()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var matrix = Conversations.Table(Conversations.Camps(seed, statements: 3 + (seed % 20), seen: 0.5, 12, 9, 6)).Matrix;
            int[] people = [.. Enumerable.Range(0, matrix.People)];
            var space = SpaceFitter.Fit(matrix, people, SpaceFitter.Accurate, TestContext.Current.CancellationToken);
            var (values, vectors) = Dense(matrix);

            Assert.True(Math.Abs(space.FirstShare - (values[0] / values.Sum())) < 1e-9, $"First share, seed {seed}.");
            Assert.True(Math.Abs(space.SecondShare - (values[1] / values.Sum())) < 1e-9, $"Second share, seed {seed}.");
            // Directions are defined as far as the eigenvalues differ.
            if (values[0] - values[1] > 1e-3 * values[0])
                Assert.True(1 - Math.Abs(Dot(space.First, vectors[0])) < 1e-9, $"First axis, seed {seed}.");
            if (values[0] - values[1] > 1e-3 * values[0] && values[1] - values[2] > 1e-3 * values[0])
                Assert.True(1 - Math.Abs(Dot(space.Second, vectors[1])) < 1e-9, $"Second axis, seed {seed}.");
        }
    }

    [Fact]
    public void A_conversation_of_one_statement_has_one_axis()
    {
        var matrix = Conversations.Table("ann: a+", "bea: a-", "cid: a0").Matrix;
        var space = SpaceFitter.Fit(matrix, [0, 1, 2], SpaceFitter.Accurate, TestContext.Current.CancellationToken);

        Assert.Equal((1, 0), (Math.Round(space.FirstShare, 12), space.SecondShare));
        Assert.Equal(1, space.Place(matrix.Of(0)).X, 12);
        Assert.Equal(-1, space.Place(matrix.Of(1)).X, 12);
    }

    [Fact]
    public void Where_all_answer_alike_there_is_no_axis()
    {
        var matrix = Conversations.Table("ann: a+ b-", "bea: a+ b-").Matrix;

        Assert.Equal(0, SpaceFitter.Fit(matrix, [0, 1], SpaceFitter.Accurate, TestContext.Current.CancellationToken).Explained);
    }

    [Fact]
    public void Few_answers_do_not_pull_to_the_middle()
    {
        var matrix = Conversations.Table("ann: a+ b+", "bea: a- b-", "cid: a+", "dan: a-").Matrix;
        var space = SpaceFitter.Fit(matrix, [0, 1, 2, 3], SpaceFitter.Accurate, TestContext.Current.CancellationToken);
        var (x, _) = space.Place(matrix.Of(2));

        Assert.Equal(Math.Sqrt(2) * space.First[0], x, 12);
    }

    private static (double[] Values, double[][] Vectors) Dense(VoteMatrix votes)
    {
        var n = votes.Statements;
        var sums = new double[n];
        var seen = new double[n];
        foreach (var code in votes.Codes.AsSpan(0, votes.Votes))
        {
            sums[code / 3] += (code % 3) - 1;
            seen[code / 3]++;
        }

        var product = new double[n, n];
        for (var person = 0; person < votes.People; person++)
        {
            var row = new double[n];
            foreach (var code in votes.Of(person))
                row[code / 3] = (code % 3) - 1 - (sums[code / 3] / seen[code / 3]);
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                    product[i, j] += row[i] * row[j];
            }
        }

        return Jacobi(product);
    }

    private static (double[] Values, double[][] Vectors) Jacobi(double[,] a)
    {
        var n = a.GetLength(0);
        var vectors = Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Select(j => i == j ? 1.0 : 0).ToArray()).ToArray();
        for (var sweep = 0; sweep < 60; sweep++)
        {
            for (var p = 0; p < n; p++)
            {
                for (var q = p + 1; q < n; q++)
                {
                    if (Math.Abs(a[p, q]) < 1e-300)
                        continue;
                    var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
                    var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
                    var c = 1 / Math.Sqrt((t * t) + 1);
                    var s = t * c;
                    for (var k = 0; k < n; k++)
                        (a[k, p], a[k, q]) = ((c * a[k, p]) - (s * a[k, q]), (s * a[k, p]) + (c * a[k, q]));
                    for (var k = 0; k < n; k++)
                        (a[p, k], a[q, k]) = ((c * a[p, k]) - (s * a[q, k]), (s * a[p, k]) + (c * a[q, k]));
                    for (var k = 0; k < n; k++)
                        (vectors[p][k], vectors[q][k]) = ((c * vectors[p][k]) - (s * vectors[q][k]), (s * vectors[p][k]) + (c * vectors[q][k]));
                }
            }
        }

        double[] values = [.. Enumerable.Range(0, n).Select(i => a[i, i])];
        Array.Sort(values, vectors, Comparer<double>.Create((x, y) => y.CompareTo(x)));
        return (values, vectors);
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
