using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>
/// Follows the proof of the levels in whole numbers. Every stage adds up rules that hold for any lottery; what is left bounds the mean of the chances not yet
/// settled. Where the bound is the chance that these people have, and the chances respect every rule, no lottery is fairer.
/// </summary>
internal static class CertificateCheck
{
    public static void Run(DrawRecord record, List<string> findings)
    {
        var averages = Averages(record);
        foreach (var finding in averages)
            findings.Add(finding);
        if (record.Objective != Objective.Leximin)
            return;
        var without = record.Excluded.Select(excluded => excluded.Person).ToHashSet();
        var settled = new bool[record.People.Count];
        for (var stage = 0; stage < record.Stages.Count; stage++)
        {
            if (Stage(record, record.Stages[stage], without, settled) is { } fault)
            {
                findings.Add($"The certificate's stage {stage + 1} proves nothing: {fault}.");
                return;
            }
        }

        var open = Array.FindIndex(Enumerable.Range(0, settled.Length).ToArray(), person => !settled[person] && !without.Contains(person));
        if (open >= 0)
            findings.Add($"The certificate leaves open whether {record.People[open].Id} could have had a better chance.");
    }

    /// <summary>Whether the chances respect seats, quotas and households on average.</summary>
    private static IEnumerable<string> Averages(DrawRecord record)
    {
        var chances = record.People.Select(person => person.Chance).ToArray();
        if (chances.Any(chance => chance.Sign < 0 || chance > 1))
            yield return "A chance is below 0 or above 1.";
        if (Sum(chances) != record.Seats)
            yield return $"The chances do not add up to {record.Seats} seats.";
        var members = record.Quotas.Rows.Select(_ => new List<Ratio>()).ToArray();
        foreach (var person in record.People)
        {
            foreach (var row in person.Values)
                members[row].Add(person.Chance);
        }

        for (var row = 0; row < members.Length; row++)
        {
            var sum = Sum(members[row]);
            if (sum < record.Quotas.Rows[row].Quota.Minimum || sum > record.Quotas.Rows[row].Quota.Maximum)
                yield return $"The chances of {record.Quotas.NameOf(row)} do not add up to within the quota.";
        }
    }

    /// <summary>Checks a stage and marks whom it settles; what is wrong with it, or null.</summary>
    private static string? Stage(DrawRecord record, CertifiedStage stage, HashSet<int> without, bool[] settled)
    {
        var caps = CapOf(record, stage);
        var households = stage.Households.ToDictionary(pair => record.People[pair.Key].Household ?? -1, pair => pair.Value);
        var bound = (stage.Seats * record.Seats) + stage.Households.Aggregate(BigInteger.Zero, (sum, pair) => sum + BigInteger.Max(0, pair.Value));
        for (var row = 0; row < stage.Quotas.Count; row++)
        {
            var quota = record.Quotas.Rows[row].Quota;
            bound += stage.Quotas[row] * (stage.Quotas[row].Sign > 0 ? Math.Min(quota.Maximum, record.Seats) : quota.Minimum);
        }

        if (stage.Households.Any(pair => record.People[pair.Key].Household is null))
            return "it uses the household of somebody who has none";
        var (weight, given, now) = (BigInteger.Zero, new Dictionary<Ratio, BigInteger>(), new List<int>());
        for (var person = 0; person < settled.Length; person++)
        {
            var one = record.People[person];
            var own = stage.Seats;
            foreach (var row in one.Values)
                own += stage.Quotas[row];
            if (caps is not null && caps.TryGetValue(Key(one), out var cap))
            {
                own += cap;
                bound += BigInteger.Max(0, cap);
            }

            if (one.Household is { } household && households.TryGetValue(household, out var price))
                own += price;
            if (own.IsZero)
                continue;
            // Who fits on no panel is at 0: by this stage, or given as found by trying all panels.
            if (settled[person] || (without.Contains(person) && (stage.Level.Sign != 0 || own.Sign < 0)))
            {
                given[one.Chance] = given.GetValueOrDefault(one.Chance) + own;
                continue;
            }

            if (own.Sign < 0)
                return $"{one.Id} counts below zero";
            if (one.Chance != stage.Level)
                return $"{one.Id} has the chance {one.Chance} and is settled at {stage.Level}";
            weight += own;
            now.Add(person);
        }

        if (now.Count == 0)
            return "it settles nobody";
        if (bound - Total(given) != stage.Level * weight)
            return $"its prices do not lead to {stage.Level}";
        if (Enumerable.Range(0, settled.Length).Any(person => !settled[person] && !without.Contains(person) && record.People[person].Chance < stage.Level))
            return "somebody who is not settled has less";
        foreach (var person in now)
            settled[person] = true;
        return null;
    }

    private static Dictionary<string, BigInteger>? CapOf(DrawRecord record, CertifiedStage stage) =>
        stage.Caps.Count == 0 ? null : stage.Caps.ToDictionary(pair => Key(record.People[pair.Key]), pair => pair.Value, StringComparer.Ordinal);

    private static string Key(RecordedPerson person) => $"{string.Join(',', person.Values)};{person.Household}";

    private static Ratio Total(Dictionary<Ratio, BigInteger> given) => given.Aggregate((Ratio)0, (sum, pair) => sum + (pair.Key * pair.Value));

    private static Ratio Sum(IEnumerable<Ratio> chances) =>
        chances.GroupBy(chance => chance).Aggregate((Ratio)0, (sum, group) => sum + (group.Key * group.Count()));
}
