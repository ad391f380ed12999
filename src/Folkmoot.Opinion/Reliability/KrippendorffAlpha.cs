using System.Numerics;

namespace Folkmoot.Opinion.Reliability;

/// <summary>
/// Krippendorff's alpha: how far coders agree beyond what chance would give, for any number of coders, with gaps. 1 is perfect agreement, 0 is what chance makes, below 0
/// is worse. Computed as an exact fraction from the coincidence matrix (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011).
/// </summary>
/// <param name="Numerator">Numerator of alpha in lowest terms.</param>
/// <param name="Denominator">Its denominator, above 0.</param>
/// <param name="Units">Things that at least two coders coded.</param>
/// <param name="Values">Codes given to those.</param>
public sealed record KrippendorffAlpha(BigInteger Numerator, BigInteger Denominator, int Units, int Values)
{
    /// <summary>The fraction as a number.</summary>
    public double Value => (double)Numerator / (double)Denominator;

    /// <summary>Measures agreement on names. O(codes given + units × coders²).</summary>
    /// <param name="units">For each thing, the codes that coders gave it; a coder who gave none is left out.</param>
    /// <returns>Alpha; null where fewer than two different codes were given, so that agreement could not be told from having no choice.</returns>
    public static KrippendorffAlpha? Nominal(IEnumerable<IReadOnlyList<string>> units)
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        return Measure(units.Select(unit => (IReadOnlyList<long>)[.. unit.Select(code => numbers.TryGetValue(code, out var number) ? number : numbers[code] = numbers.Count)]), CodingScale.Nominal);
    }

    /// <summary>Measures agreement on whole numbers.</summary>
    /// <param name="units">For each thing, the numbers that coders gave it; a coder who gave none is left out.</param>
    /// <param name="scale">What their differences mean.</param>
    /// <returns>Alpha; null where fewer than two different numbers were given.</returns>
    public static KrippendorffAlpha? Measure(IEnumerable<IReadOnlyList<long>> units, CodingScale scale)
    {
        var pairable = units.Where(unit => unit.Count > 1).ToList();
        long[] values = [.. pairable.SelectMany(unit => unit).Distinct().Order()];
        if (values.Length < 2)
            return null;
        // Coincidences of a unit with m codes weigh 1/(m-1); the least common multiple makes all of them whole.
        var common = pairable.Select(unit => unit.Count - 1).Distinct().Aggregate(BigInteger.One, (product, m) => product / BigInteger.GreatestCommonDivisor(product, m) * m);
        var indexOf = values.Select((value, i) => (value, i)).ToDictionary(pair => pair.value, pair => pair.i);
        var (coincidences, totals) = Count(pairable, indexOf, common);
        var difference = Differences(values, totals, scale);
        var (observed, expected, all) = (BigInteger.Zero, BigInteger.Zero, totals.Aggregate(BigInteger.Zero, (sum, n) => sum + n));
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = 0; j < values.Length; j++)
            {
                observed += coincidences[i, j] * difference[i, j];
                expected += totals[i] * totals[j] * difference[i, j];
            }
        }

        // 1 - (n - 1) · Σ o δ / Σ n n δ, with o held as a multiple of the common denominator.
        var (numerator, denominator) = ((common * expected) - ((all - 1) * observed), common * expected);
        var shared = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new KrippendorffAlpha(numerator / shared, denominator / shared, pairable.Count, (int)all);
    }

    private static (BigInteger[,] Coincidences, BigInteger[] Totals) Count(List<IReadOnlyList<long>> units, Dictionary<long, int> indexOf, BigInteger common)
    {
        var (coincidences, totals) = (new BigInteger[indexOf.Count, indexOf.Count], new BigInteger[indexOf.Count]);
        foreach (var unit in units)
        {
            var weight = common / (unit.Count - 1);
            for (var a = 0; a < unit.Count; a++)
            {
                totals[indexOf[unit[a]]]++;
                for (var b = 0; b < unit.Count; b++)
                {
                    if (a != b)
                        coincidences[indexOf[unit[a]], indexOf[unit[b]]] += weight;
                }
            }
        }

        return (coincidences, totals);
    }

    private static BigInteger[,] Differences(long[] values, BigInteger[] totals, CodingScale scale)
    {
        var difference = new BigInteger[values.Length, values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = i + 1; j < values.Length; j++)
                difference[i, j] = difference[j, i] = Difference(values, totals, scale, i, j);
        }

        return difference;
    }

    private static BigInteger Difference(long[] values, BigInteger[] totals, CodingScale scale, int low, int high)
    {
        switch (scale)
        {
            case CodingScale.Nominal:
                return 1;
            case CodingScale.Interval:
                return BigInteger.Pow(new BigInteger(values[high]) - values[low], 2);
            case CodingScale.Ordinal:
                // Ranks lie in the middle of their ties; doubled, they are whole, and the factor of four falls out of the fraction.
                var between = -totals[low] - totals[high];
                for (var g = low; g <= high; g++)
                    between += 2 * totals[g];
                return between * between;
            default:
                throw new ArgumentOutOfRangeException(nameof(scale));
        }
    }
}
