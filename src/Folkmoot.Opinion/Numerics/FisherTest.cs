namespace Folkmoot.Opinion;

/// <summary>Fisher's exact test, one-sided: how often chance alone would put so many of all successes into one of two groups.</summary>
internal sealed class FisherTest
{
    private readonly double[] _logFactorial;

    public FisherTest(int largest)
    {
        _logFactorial = new double[largest + 1];
        for (var i = 2; i <= largest; i++)
            _logFactorial[i] = _logFactorial[i - 1] + Math.Log(i);
    }

    /// <summary>Probability of at least <paramref name="inside"/> successes among <paramref name="insideOf"/>, when <paramref name="outside"/> of <paramref name="outsideOf"/> others succeeded.</summary>
    public double AtLeast(int inside, int insideOf, int outside, int outsideOf)
    {
        var (successes, all) = (inside + outside, insideOf + outsideOf);
        var term = Math.Exp(
            Log(insideOf) - Log(inside) - Log(insideOf - inside)
            + Log(outsideOf) - Log(outside) - Log(outsideOf - outside)
            - Log(all) + Log(successes) + Log(all - successes));
        var sum = 0.0;
        var most = Math.Min(successes, insideOf);
        for (var i = inside; i <= most; i++)
        {
            sum += term;
            if (term < sum * 1e-16)
                break;
            term *= (double)(insideOf - i) * (successes - i) / ((i + 1.0) * (outsideOf - successes + i + 1));
        }

        return Math.Min(1, sum);
    }

    private double Log(int n) => _logFactorial[n];
}
