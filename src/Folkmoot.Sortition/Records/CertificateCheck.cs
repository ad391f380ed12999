using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>
/// Follows the proof of the levels in whole numbers. Every stage adds up rules that hold for any lottery; what is left bounds the mean of the chances not yet
/// settled. Where the bound is the chance that these people have, and the chances respect every rule, no lottery is fairer. For minimax the same is said of
/// the chances not to be drawn.
/// </summary>
internal sealed class CertificateCheck
{
    private readonly DrawRecord _record;
    private readonly HashSet<int> _without;
    private readonly Ratio[] _chances;
    private readonly int[] _lower;
    private readonly int[] _upper;
    private readonly int _seats;
    private readonly Dictionary<int, int> _membersLessOne;
    private readonly bool[] _settled;

    private CertificateCheck(DrawRecord record)
    {
        _record = record;
        _without = record.Excluded.Select(excluded => excluded.Person).ToHashSet();
        _chances = [.. record.People.Select(person => person.Chance)];
        _lower = [.. record.Quotas.Rows.Select(row => row.Quota.Minimum)];
        _upper = [.. record.Quotas.Rows.Select(row => Math.Min(row.Quota.Maximum, record.Seats))];
        (_seats, _settled, _membersLessOne) = (record.Seats, new bool[record.People.Count], []);
        if (record.Objective != Objective.Minimax)
            return;
        _chances = Array.ConvertAll(_chances, chance => 1 - chance);
        var counts = new int[_lower.Length];
        for (var person = 0; person < _chances.Length; person++)
        {
            if (_without.Contains(person))
                continue;
            foreach (var row in record.People[person].Values)
                counts[row]++;
            if (record.People[person].Household is { } household)
                _membersLessOne[household] = _membersLessOne.GetValueOrDefault(household, -1) + 1;
        }

        (_lower, _upper) = ([.. counts.Select((count, row) => Math.Max(0, count - _upper[row]))], [.. counts.Select((count, row) => count - _lower[row])]);
        _seats = _chances.Length - _without.Count - record.Seats;
    }

    public static void Run(DrawRecord record, List<string> findings)
    {
        foreach (var finding in Averages(record))
            findings.Add(finding);
        if (record.Objective is not (Objective.Leximin or Objective.Maximin or Objective.Minimax))
        {
            if (record.Stages.Count > 0)
                findings.Add("The certificate has stages, which this objective does not.");
            return;
        }

        new CertificateCheck(record).Stages(findings);
    }

    private void Stages(List<string> findings)
    {
        for (var stage = 0; stage < _record.Stages.Count; stage++)
        {
            if (Stage(_record.Stages[stage]) is not { } fault)
                continue;
            findings.Add($"The certificate's stage {stage + 1} proves nothing: {fault}.");
            return;
        }

        if (_record.Objective == Objective.Maximin)
        {
            if (_record.Stages.Count == 0 || _record.Stages[^1].Level != _record.Lowest)
                findings.Add("The certificate does not prove that the lowest chance is as high as it can be.");
            return;
        }

        var open = Enumerable.Range(0, _settled.Length).FirstOrDefault(person => !_settled[person] && !_without.Contains(person), -1);
        if (open >= 0)
            findings.Add($"The certificate leaves open whether {_record.People[open].Id} could have had a better chance.");
    }

    /// <summary>Whether the chances respect seats and quotas on average.</summary>
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
    private string? Stage(CertifiedStage stage)
    {
        if (stage.Households.Any(pair => _record.People[pair.Key].Household is null))
            return "it uses the household of somebody who has none";
        var households = stage.Households.ToDictionary(pair => _record.People[pair.Key].Household!.Value, pair => pair.Value);
        var caps = stage.Caps.ToDictionary(pair => Key(_record.People[pair.Key]), pair => pair.Value, StringComparer.Ordinal);
        var bound = Bound(stage, households);
        var (weight, given, now) = (BigInteger.Zero, new Dictionary<Ratio, BigInteger>(), new List<int>());
        for (var person = 0; person < _settled.Length; person++)
        {
            if (_without.Contains(person) && _record.Objective == Objective.Minimax)
                continue;
            var one = _record.People[person];
            var own = Weight(stage, one, households);
            if (caps.Count > 0 && caps.TryGetValue(Key(one), out var cap))
            {
                own += cap;
                bound += BigInteger.Max(0, cap);
            }

            if (own.IsZero)
                continue;

            // Who fits on no panel is at 0: by this stage, or given as found by trying all panels.
            if (_settled[person] || (_without.Contains(person) && (stage.Level.Sign != 0 || own.Sign < 0)))
            {
                given[_chances[person]] = given.GetValueOrDefault(_chances[person]) + own;
                continue;
            }

            if (own.Sign < 0)
                return $"{one.Id} counts below zero";
            if (_chances[person] != stage.Level)
                return $"{one.Id} is settled at {stage.Level} and stands at {_chances[person]}";
            weight += own;
            now.Add(person);
        }

        if (now.Count == 0)
            return "it settles nobody";
        if (bound - given.Aggregate((Ratio)0, (sum, pair) => sum + (pair.Key * pair.Value)) != stage.Level * weight)
            return $"its prices do not lead to {stage.Level}";
        foreach (var person in now)
            _settled[person] = true;
        for (var person = 0; person < _settled.Length; person++)
        {
            if (!_settled[person] && !_without.Contains(person) && _chances[person] < stage.Level)
                return $"{_record.People[person].Id} is not settled and stands lower";
        }

        return null;
    }

    private static BigInteger Weight(CertifiedStage stage, RecordedPerson person, Dictionary<int, BigInteger> households)
    {
        var sum = stage.Seats;
        foreach (var row in person.Values)
            sum += stage.Quotas[row];
        return person.Household is { } household && households.TryGetValue(household, out var price) ? sum + price : sum;
    }

    private BigInteger Bound(CertifiedStage stage, Dictionary<int, BigInteger> households)
    {
        var bound = stage.Seats * _seats;
        for (var row = 0; row < stage.Quotas.Count; row++)
            bound += stage.Quotas[row] * (stage.Quotas[row].Sign > 0 ? _upper[row] : _lower[row]);
        foreach (var (household, price) in households)
        {
            var fewest = _membersLessOne.GetValueOrDefault(household);
            bound += price * (price.Sign > 0 ? fewest + 1 : fewest);
        }

        return bound;
    }

    private static string Key(RecordedPerson person) => $"{string.Join(',', person.Values)};{person.Household}";

    private static Ratio Sum(IEnumerable<Ratio> chances) =>
        chances.GroupBy(chance => chance).Aggregate((Ratio)0, (sum, group) => sum + (group.Key * group.Count()));
}
