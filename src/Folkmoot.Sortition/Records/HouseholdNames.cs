using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>
/// By whom a proof names a household: of those of it who can be drawn (of all, where nobody can), the one whose commitment comes first. Anybody of the household would mean the same;
/// with one way to say it, any other is a change that is found.
/// </summary>
internal sealed class HouseholdNames
{
    private readonly DrawRecord _record;
    private readonly Dictionary<int, int> _first = [];

    public HouseholdNames(DrawRecord record)
    {
        _record = record;
        var without = record.Excluded.Select(excluded => excluded.Person).ToHashSet();
        foreach (var person in RecordHashes.Order(record).OrderBy(without.Contains))
        {
            if (record.People[person].Household is { } household)
                _first.TryAdd(household, person);
        }
    }

    /// <summary>Whether every household of the record's proofs is named so.</summary>
    public bool AreUsed() =>
        _record.Stages.All(stage => AreUsed(stage.Households) && AreUsed(stage.Panels)) && AreUsed(_record.Exclusion) && _record.Optimum.All(one => AreUsed(one.Households));

    /// <summary>The record with every household named so.</summary>
    public DrawRecord Use() => _record with
    {
        Stages = [.. _record.Stages.Select(stage => stage with { Households = Named(stage.Households), Panels = Named(stage.Panels) })],
        Exclusion = Named(_record.Exclusion),
        Optimum = [.. _record.Optimum.Select(one => one with { Households = Named(one.Households) })],
    };

    private int NameOf(int person) => _record.People[person].Household is { } household ? _first[household] : person;

    private bool AreUsed(IReadOnlyDictionary<int, BigInteger> prices) => prices.Keys.All(person => NameOf(person) == person);

    private bool AreUsed(PanelBound? bound) => bound is null || AreUsed(bound.Cases);

    private bool AreUsed(BoundCase one) => one.Person is null ? AreUsed(one.Households) : AreUsed(one.Few!) && AreUsed(one.Many!);

    private Dictionary<int, BigInteger> Named(IReadOnlyDictionary<int, BigInteger> prices) => prices.ToDictionary(pair => NameOf(pair.Key), pair => pair.Value);

    private PanelBound? Named(PanelBound? bound) => bound is null ? null : bound with { Cases = Named(bound.Cases) };

    private BoundCase Named(BoundCase one) => one.Person is null ? one with { Households = Named(one.Households) } : one with { Few = Named(one.Few!), Many = Named(one.Many!) };
}
