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
    private readonly RecordTypes _types;
    private readonly bool _complement;
    private readonly int[][] _rows;
    private readonly Ratio[] _chances;
    private readonly int[] _lower;
    private readonly int[] _upper;
    private readonly int _seats;
    private readonly int[] _members;
    private readonly bool[] _settled;

    private CertificateCheck(DrawRecord record, RecordTypes types)
    {
        (_record, _types, _complement) = (record, types, record.Objective == Objective.Minimax);
        _rows = Array.ConvertAll(types.First, person => record.People[person].Values.ToArray());
        _chances = Array.ConvertAll(types.First, person => record.People[person].Chance);
        _lower = [.. record.Quotas.Rows.Select(row => row.Quota.Minimum)];
        _upper = [.. record.Quotas.Rows.Select(row => Math.Min(row.Quota.Maximum, record.Seats))];
        (_seats, _settled, _members) = (record.Seats, new bool[_rows.Length], new int[types.Households]);
        if (!_complement)
            return;
        _chances = Array.ConvertAll(_chances, chance => 1 - chance);
        var counts = new int[_lower.Length];
        for (var type = 0; type < _rows.Length; type++)
        {
            foreach (var row in _rows[type])
                counts[row] += types.Sizes[type];
            if (Household(type) is >= 0 and var household)
                _members[household] += types.Sizes[type];
        }

        (_lower, _upper) = ([.. counts.Select((count, row) => Math.Max(0, count - _upper[row]))], [.. counts.Select((count, row) => count - _lower[row])]);
        _seats = types.Sizes.Sum() - record.Seats;
    }

    public static void Run(DrawRecord parts, List<string> findings)
    {
        // Chances are those of being on any of several panels drawn at once.
        var record = parts.Together();
        findings.AddRange(Averages(record));
        var without = record.Excluded.Select(excluded => excluded.Person).ToHashSet();
        var types = new RecordTypes(record, without);
        for (var person = 0; person < record.People.Count; person++)
        {
            if (types.TypeOf[person] is >= 0 and var type && record.People[person].Chance != record.People[types.First[type]].Chance && record.Objective != Objective.Legacy)
                findings.Add($"{record.People[person].Id} and {record.People[types.First[type]].Id} are alike and have different chances.");
        }

        if (Exclusion(record, without) is { } fault)
            findings.Add(fault);
        if (findings.Count > 0)
            return;
        if (record.Mixture.Count > 0 && MixtureCheck.Fault(parts, types) is { } mixed)
            findings.Add($"The certificate's lottery with weights does not give the chances: {mixed}.");
        if (OptimumCheck.Fault(record, types) is { } optimum)
            findings.Add(optimum);
        if (record.Objective is Objective.Leximin or Objective.Maximin or Objective.Minimax)
            new CertificateCheck(record, types).Stages(findings);
        else if (record.Stages.Count > 0)
            findings.Add("The certificate has stages, which this objective does not.");
    }

    private static string? Exclusion(DrawRecord record, HashSet<int> without)
    {
        if (record.Exclusion is not { } proof)
            return without.Count > 0 ? "It is not proven that the people left out fit on no panel." : null;
        var types = new RecordTypes(record, new HashSet<int>());
        var check = new BoundCheck(record, types);
        if (check.Fault(proof) is { } fault)
            return $"It is not proven that the people left out fit on no panel: {fault}.";
        return proof.Bound.IsZero && without.All(person => check.Weight(types.TypeOf[person]).Sign > 0) && Enumerable.Range(0, types.First.Length).All(type => check.Weight(type).Sign >= 0)
            ? null : "It is not proven that the people left out fit on no panel: the proof does not speak of all of them.";
    }

    private void Stages(List<string> findings)
    {
        BoundCheck? check = null;
        for (var stage = 0; stage < _record.Stages.Count; stage++)
        {
            var own = _record.Stages[stage];
            if ((own.Panels is { } panels ? Whole(own.Level, panels, check ??= new BoundCheck(_record, _types)) : OnAverage(own)) is not { } fault)
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

        var open = Array.IndexOf(_settled, false);
        if (open >= 0)
            findings.Add($"The certificate leaves open whether {_record.People[_types.First[open]].Id} could have had a better chance.");
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

    /// <summary>Checks a stage that prices prove, and marks whom it settles; what is wrong with it, or null.</summary>
    private string? OnAverage(CertifiedStage stage)
    {
        var households = new Dictionary<int, BigInteger>();
        foreach (var (person, price) in stage.Households)
        {
            if (_types.HouseholdOf[person] < 0 || !households.TryAdd(_types.HouseholdOf[person], price))
                return "it uses the household of somebody who shares none";
        }

        var weights = new BigInteger[_rows.Length];
        var bound = stage.Seats * _seats;
        for (var row = 0; row < stage.Quotas.Count; row++)
            bound += stage.Quotas[row] * (stage.Quotas[row].Sign > 0 ? _upper[row] : _lower[row]);
        foreach (var (household, price) in households)
            bound += price * (price.Sign > 0 ? Most(household) : Most(household) - 1);
        for (var type = 0; type < weights.Length; type++)
        {
            weights[type] = stage.Seats;
            foreach (var row in _rows[type])
                weights[type] += stage.Quotas[row];
            if (households.Count > 0 && households.TryGetValue(Household(type), out var own))
                weights[type] += own;
        }

        foreach (var (person, cap) in stage.Caps)
        {
            if (_types.TypeOf[person] is not (>= 0 and var type))
                return "it caps the chance of somebody who fits on no panel";
            weights[type] += cap;
            bound += BigInteger.Max(0, cap) * _types.Sizes[type];
        }

        return Settle(stage.Level, weights, bound);
    }

    /// <summary>Checks a stage that only panels of whole people prove, and marks whom it settles.</summary>
    private string? Whole(Ratio level, PanelBound proof, BoundCheck check)
    {
        if (check.Fault(proof) is { } fault)
            return fault;
        var (weights, bound) = (new BigInteger[_rows.Length], proof.Bound);
        for (var type = 0; type < weights.Length; type++)
        {
            weights[type] = check.Weight(type);
            if (!_complement)
                continue;

            // What those not drawn are worth is what all are worth less what the panel is worth.
            weights[type] = -weights[type];
            bound += weights[type] * _types.Sizes[type];
        }

        return Settle(level, weights, bound);
    }

    private string? Settle(Ratio level, BigInteger[] weights, BigInteger bound)
    {
        var (weight, given, now) = (BigInteger.Zero, new Dictionary<Ratio, BigInteger>(), new List<int>());
        for (var type = 0; type < weights.Length; type++)
        {
            if (weights[type].IsZero)
                continue;
            var all = weights[type] * _types.Sizes[type];
            if (_settled[type])
            {
                given[_chances[type]] = given.GetValueOrDefault(_chances[type]) + all;
                continue;
            }

            var id = _record.People[_types.First[type]].Id;
            if (all.Sign < 0)
                return $"{id} counts below zero";
            if (_chances[type] != level)
                return $"{id} is settled at {level} and stands at {_chances[type]}";
            weight += all;
            now.Add(type);
        }

        if (now.Count == 0)
            return "it settles nobody";
        if (bound - given.Aggregate((Ratio)0, (sum, pair) => sum + (pair.Key * pair.Value)) != level * weight)
            return $"its prices do not lead to {level}";
        foreach (var type in now)
            _settled[type] = true;
        for (var type = 0; type < _settled.Length; type++)
        {
            if (!_settled[type] && _chances[type] < level)
                return $"{_record.People[_types.First[type]].Id} is not settled and stands lower";
        }

        return null;
    }

    private int Household(int type) => _types.HouseholdOf[_types.First[type]];

    /// <summary>The most of a household: one who is drawn, or all who are not.</summary>
    private int Most(int household) => _complement ? _members[household] : 1;

    private static Ratio Sum(IEnumerable<Ratio> chances) =>
        chances.GroupBy(chance => chance).Aggregate((Ratio)0, (sum, group) => sum + (group.Key * group.Count()));
}
