namespace Folkmoot.Opinion;

/// <summary>The beta distribution as far as it is needed here: what a share may be after so many of so many were seen.</summary>
internal static class BetaLaw
{
    private const int MostTerms = 500;

    /// <summary>Jeffreys' prior: half a success and half a failure.</summary>
    public const double Jeffreys = 0.5;

    /// <summary>The share after <paramref name="successes"/> of <paramref name="trials"/>, by Jeffreys' prior.</summary>
    public static double Mean(int successes, int trials) => (successes + Jeffreys) / (trials + (2 * Jeffreys));

    /// <summary>The share that is undercut with probability <paramref name="tail"/>, to nine decimals.</summary>
    public static double Quantile(int successes, int trials, double tail) => Quantile(successes + Jeffreys, trials - successes + Jeffreys, tail);

    public static double Quantile(double a, double b, double tail)
    {
        var (low, high, x) = (0.0, 1.0, a / (a + b));
        var scale = LogGamma(a + b) - LogGamma(a) - LogGamma(b);
        for (var round = 0; round < 100; round++)
        {
            var error = Regularised(a, b, x, scale) - tail;
            if (error > 0)
                high = x;
            else
                low = x;
            var density = Math.Exp(scale + ((a - 1) * Math.Log(x)) + ((b - 1) * Math.Log(1 - x)));
            var next = x - (error / density);
            // Newton's step where it stays inside what is known, halving where it does not.
            if (!(next > low && next < high))
                next = (low + high) / 2;
            var moved = Math.Abs(next - x);
            x = next;
            if (moved < 1e-10)
                break;
        }

        return x;
    }

    /// <summary>The regularised incomplete beta function, by its continued fraction (Lentz).</summary>
    public static double Regularised(double a, double b, double x) => Regularised(a, b, x, LogGamma(a + b) - LogGamma(a) - LogGamma(b));

    private static double Regularised(double a, double b, double x, double scale)
    {
        if (x <= 0)
            return 0;
        if (x >= 1)
            return 1;
        var front = Math.Exp(scale + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(a, b, x) / a : 1 - (front * Fraction(b, a, 1 - x) / b);
    }

    private static double Fraction(double a, double b, double x)
    {
        const double Tiny = 1e-300;
        var (c, d) = (1.0, 1 - ((a + b) * x / (a + 1)));
        d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
        var value = d;
        for (var m = 1; m <= MostTerms; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 + (even * d);
            c = 1 + (even / c);
            d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
            c = Math.Abs(c) < Tiny ? Tiny : c;
            value *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 + (odd * d);
            c = 1 + (odd / c);
            d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
            c = Math.Abs(c) < Tiny ? Tiny : c;
            var step = d * c;
            value *= step;
            if (Math.Abs(step - 1) < 1e-14)
                break;
        }

        return value;
    }

    /// <summary>Stirling's series, after raising the argument to where it holds to fifteen digits.</summary>
    public static double LogGamma(double x)
    {
        var shift = 1.0;
        while (x < 10)
            shift *= x++;
        var (inverse, square) = (1 / x, 1 / (x * x));
        var series = inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square * ((1.0 / 1680) - (square / 1188))))))));
        return ((x - 0.5) * Math.Log(x)) - x + 0.91893853320467274178 + series - Math.Log(shift);
    }
}
