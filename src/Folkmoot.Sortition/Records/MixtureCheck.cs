using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>Whether a lottery with weights gives everybody exactly their chance.</summary>
internal static class MixtureCheck
{
    /// <summary>What is wrong, or null.</summary>
    public static string? Fault(DrawRecord record, RecordTypes types)
    {
        var (all, sums) = (BigInteger.Zero, new BigInteger[types.Sizes.Length]);
        for (var panel = 0; panel < record.Mixture.Count; panel++)
        {
            var (people, weight) = record.Mixture[panel];
            if (weight.Sign <= 0)
                return $"panel {panel + 1} of it has no weight above zero";
            if (DrawVerifier.FaultOf(record, people) is { } fault)
                return $"panel {panel + 1} of it {fault}";
            all += weight;
            foreach (var person in people)
            {
                if (types.TypeOf[person] < 0)
                    return $"{record.People[person].Id} is on it and said to fit on no panel";
                sums[types.TypeOf[person]] += weight;
            }
        }

        for (var type = 0; type < sums.Length; type++)
        {
            var chance = record.People[types.First[type]].Chance;
            if (sums[type] * chance.Denominator != all * types.Sizes[type] * chance.Numerator)
                return $"{record.People[types.First[type]].Id} has another chance in it";
        }

        return null;
    }
}
