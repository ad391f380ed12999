using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>Follows a proof by cases that no panel is worth more than a bound, in whole numbers and without any search.</summary>
internal sealed class BoundCheck
{
    private readonly RecordTypes _types;
    private readonly int[][] _rows;
    private readonly int[] _lower;
    private readonly int[] _upper;
    private readonly int _seats;
    private readonly int[] _least;
    private readonly int[] _most;
    private BigInteger[] _weights = [];
    private BigInteger _bound;

    public BoundCheck(DrawRecord record, RecordTypes types)
    {
        (_types, _seats) = (types, record.Seats);
        _rows = Array.ConvertAll(types.First, person => record.People[person].Values.ToArray());
        _lower = [.. record.Quotas.Rows.Select(row => row.Quota.Minimum)];
        _upper = [.. record.Quotas.Rows.Select(row => Math.Min(row.Quota.Maximum, record.Seats))];
        _least = new int[_rows.Length];
        _most = Array.ConvertAll(types.First, person => types.HouseholdOf[person] >= 0 ? 1 : types.Sizes[types.TypeOf[person]]);
    }

    /// <summary>What is wrong with a proof, or null.</summary>
    public string? Fault(PanelBound proof)
    {
        (_weights, _bound) = (new BigInteger[_rows.Length], proof.Bound);
        foreach (var (person, weight) in proof.Weights)
        {
            if (_types.TypeOf[person] < 0)
                return "it weighs somebody who fits on no panel";
            _weights[_types.TypeOf[person]] = weight;
        }

        return Fault(proof.Cases);
    }

    /// <summary>The weight of one person of a type in the proof that was followed last.</summary>
    public BigInteger Weight(int type) => _weights[type];

    private string? Fault(BoundCase one)
    {
        if (one.Person is not { } person)
            return Closed(one) ? null : "a case is not closed by its prices";
        if (one.Few is null || one.Many is null || _types.TypeOf[person] < 0)
            return "a case is split by nobody";
        var type = _types.TypeOf[person];
        var (least, most) = (_least[type], _most[type]);
        if (one.Most < least || one.Most >= most)
            return "a case is split where there is nothing to split";
        _most[type] = one.Most;
        var fault = Fault(one.Few);
        (_least[type], _most[type]) = (one.Most + 1, most);
        fault ??= Fault(one.Many);
        (_least[type], _most[type]) = (least, most);
        return fault;
    }

    private bool Closed(BoundCase one)
    {
        if (one.Scale.Sign < 0 || one.Quotas.Count != _lower.Length)
            return false;
        var sum = one.Seats * _seats;
        for (var row = 0; row < _lower.Length; row++)
            sum += one.Quotas[row] * (one.Quotas[row].Sign > 0 ? _upper[row] : _lower[row]);
        var households = new Dictionary<int, BigInteger>();
        foreach (var (person, price) in one.Households)
        {
            // A price below zero stands against the minimum of a household, which is nobody.
            if (_types.HouseholdOf[person] < 0 || !households.TryAdd(_types.HouseholdOf[person], price))
                return false;
            sum += BigInteger.Max(0, price);
        }

        for (var type = 0; type < _rows.Length; type++)
        {
            if (_most[type] == 0)
                continue;
            var rest = (one.Scale * _weights[type]) - one.Seats;
            foreach (var row in _rows[type])
                rest -= one.Quotas[row];
            if (_types.HouseholdOf[_types.First[type]] is >= 0 and var household && households.TryGetValue(household, out var own))
                rest -= own;
            sum += rest * (rest.Sign > 0 ? _most[type] : _least[type]);
        }

        return sum < one.Scale * (_bound + 1);
    }
}
