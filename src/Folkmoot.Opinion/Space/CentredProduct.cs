namespace Folkmoot.Opinion;

/// <summary>Multiplies by XᵀX, where X is the centred matrix of votes: one look up and one addition for each vote there and back.</summary>
internal sealed class CentredProduct(VoteMatrix votes, double[] means)
{
    private readonly double[] _there = new double[3 * means.Length];
    private readonly double[] _back = new double[3 * means.Length];

    public double[] Of(double[] direction, ReadOnlySpan<int> people)
    {
        for (var j = 0; j < means.Length; j++)
        {
            for (var answer = 0; answer < 3; answer++)
                _there[(3 * j) + answer] = (answer - 1 - means[j]) * direction[j];
        }

        Array.Clear(_back);
        foreach (var person in people)
        {
            var codes = votes.Of(person);
            var sum = Sum(codes);
            foreach (var code in codes)
                _back[code] += sum;
        }

        var product = new double[means.Length];
        for (var j = 0; j < means.Length; j++)
            product[j] = ((-1 - means[j]) * _back[3 * j]) + (-means[j] * _back[(3 * j) + 1]) + ((1 - means[j]) * _back[(3 * j) + 2]);
        return product;
    }

    /// <summary>Four sums in fixed lanes, so that additions need not wait for one another.</summary>
    private double Sum(ReadOnlySpan<ushort> codes)
    {
        var (s0, s1, s2, s3) = (0.0, 0.0, 0.0, 0.0);
        var i = 0;
        for (; i + 4 <= codes.Length; i += 4)
        {
            s0 += _there[codes[i]];
            s1 += _there[codes[i + 1]];
            s2 += _there[codes[i + 2]];
            s3 += _there[codes[i + 3]];
        }

        for (; i < codes.Length; i++)
            s0 += _there[codes[i]];
        return s0 + s1 + (s2 + s3);
    }
}
