using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>
/// How far a lottery can be from the best for objectives whose best chances have no exact fraction, as a factor of 1 or a little more. For Nash no lottery's
/// geometric mean of the chances is above this one's times the factor: by the inequality of arithmetic and geometric mean it is at most the mean of other
/// chances over these, which prices bound. For Goldilocks this lottery's highest chance times n/k plus k/n over its lowest is at most the factor times that of
/// any other: prices give a line that no highest and lowest chance can cross, and the best point on a line is known.
/// </summary>
internal static class OptimumCheck
{
    /// <summary>The precision of weights and roots, in bits.</summary>
    public const int Bits = 60;

    /// <summary>What is wrong, or null.</summary>
    public static string? Fault(DrawRecord record, RecordTypes types)
    {
        var asked = record.Objective is Objective.Nash or Objective.Goldilocks;
        if (!asked)
            return record.Optimum.Count > 0 || record.Factor != 1 ? "The certificate bounds an optimum, which this objective does not have." : null;
        return record.Optimum.Count > 0 && Factor(record, types, record.Optimum) is { } factor && factor == record.Factor ? null
            : "The certificate's prices do not lead to its factor.";
    }

    /// <summary>The factor; null where the prices prove none.</summary>
    public static Ratio? Factor(DrawRecord record, RecordTypes types, IReadOnlyList<OptimumBound> optimum)
    {
        var lines = new List<(BigInteger[] Prices, BigInteger Bound)>();
        foreach (var one in optimum)
        {
            if (Line(record, types, one) is not { } line)
                return null;
            lines.Add(line);
        }

        return record.Objective == Objective.Goldilocks ? Goldilocks(record, types, lines) : lines.Count == 1 ? Nash(record, types, lines[0].Prices, lines[0].Bound) : null;
    }

    /// <summary>The price that each person has in all rules together, and what these leave at most.</summary>
    private static (BigInteger[] Prices, BigInteger Bound)? Line(DrawRecord record, RecordTypes types, OptimumBound optimum)
    {
        var households = new Dictionary<int, BigInteger>();
        foreach (var (person, price) in optimum.Households)
        {
            if (types.HouseholdOf[person] < 0 || !households.TryAdd(types.HouseholdOf[person], price))
                return null;
        }

        var bound = optimum.Seats * record.Seats;
        for (var row = 0; row < record.Quotas.Rows.Count; row++)
        {
            var (price, quota) = (optimum.Quotas[row], record.Quotas.Rows[row].Quota);
            bound += price * (price.Sign > 0 ? Math.Min(quota.Maximum, record.Seats) : quota.Minimum);
        }

        bound = households.Values.Aggregate(bound, (sum, price) => sum + BigInteger.Max(0, price));
        var prices = new BigInteger[types.Sizes.Length];
        for (var type = 0; type < prices.Length; type++)
        {
            prices[type] = record.People[types.First[type]].Values.Aggregate(optimum.Seats, (sum, row) => sum + optimum.Quotas[row]);
            if (types.HouseholdOf[types.First[type]] is >= 0 and var household && households.TryGetValue(household, out var own))
                prices[type] += own;
        }

        return (prices, bound);
    }

    /// <summary>For Nash the prices are those of people worth one over their chance, in units of 2⁻⁶⁰.</summary>
    private static Ratio? Nash(DrawRecord record, RecordTypes types, BigInteger[] prices, BigInteger bound)
    {
        for (var type = 0; type < prices.Length; type++)
        {
            var chance = record.People[types.First[type]].Chance;
            if (chance.Sign <= 0)
                return null;
            var worth = new Ratio(chance.Denominator << Bits, chance.Numerator).Ceiling;
            bound += BigInteger.Max(0, worth - prices[type]) * types.Sizes[type];
        }

        return new Ratio(bound, (BigInteger)types.Sizes.Sum() << Bits);
    }

    /// <summary>For Goldilocks the rules say that each priced sum of all chances is at most its bound; highest and lowest chance must therefore leave room.</summary>
    private static Ratio? Goldilocks(DrawRecord record, RecordTypes types, List<(BigInteger[] Prices, BigInteger Bound)> lines)
    {
        // Σ price·chance ≤ bound, and no less than lowest·(sum of prices above zero) − highest·(sum of the others); such lines can be added.
        var (above, below, bound) = (BigInteger.Zero, BigInteger.Zero, BigInteger.Zero);
        foreach (var (prices, own) in lines)
        {
            bound += own;
            for (var type = 0; type < prices.Length; type++)
            {
                if (prices[type].Sign > 0)
                    above += prices[type] * types.Sizes[type];
                else
                    below -= prices[type] * types.Sizes[type];
            }
        }

        var chances = Array.ConvertAll(types.First, person => record.People[person].Chance);
        if (below.Sign <= 0 || chances.Min().Sign <= 0)
            return null;
        var even = new Ratio(record.Seats, types.Sizes.Sum());
        var root = new Ratio(Root((above << (2 * Bits)) / below), BigInteger.One << Bits);
        var least = (-(Ratio)bound / (below * even)) + (2 * root);
        return least.Sign <= 0 ? null : ((chances.Max() / even) + (even / chances.Min())) / least;
    }

    /// <summary>The whole root, rounded down (Newton).</summary>
    private static BigInteger Root(BigInteger value)
    {
        if (value.IsZero)
            return value;
        var root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (value / root)) >> 1;
            if (next >= root)
                return root;
            root = next;
        }
    }
}
