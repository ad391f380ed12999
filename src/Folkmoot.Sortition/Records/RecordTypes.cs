namespace Folkmoot.Sortition;

/// <summary>
/// Some of the people of a record sorted by kind: those with the same values who share no household with another of them, and those with the same values of
/// one household.
/// </summary>
internal sealed class RecordTypes
{
    public RecordTypes(DrawRecord record, IReadOnlySet<int> without)
    {
        var members = new Dictionary<int, int>();
        for (var person = 0; person < record.People.Count; person++)
        {
            if (!without.Contains(person) && record.People[person].Household is { } household)
                members[household] = members.GetValueOrDefault(household) + 1;
        }

        (TypeOf, HouseholdOf) = (new int[record.People.Count], new int[record.People.Count]);
        var (known, numbers) = (new Dictionary<Kind, int>(), new Dictionary<int, int>());
        var (sizes, first) = (new List<int>(), new List<int>());
        for (var person = 0; person < TypeOf.Length; person++)
        {
            var (one, own) = (record.People[person], -1);
            if (one.Household is { } household && members.GetValueOrDefault(household) > 1 && !numbers.TryGetValue(household, out own))
                numbers.Add(household, own = numbers.Count);
            (TypeOf[person], HouseholdOf[person]) = (-1, without.Contains(person) ? -1 : own);
            if (without.Contains(person))
                continue;
            var kind = new Kind(one.Values, own);
            if (!known.TryGetValue(kind, out var type))
            {
                known.Add(kind, type = sizes.Count);
                sizes.Add(0);
                first.Add(person);
            }

            sizes[type]++;
            TypeOf[person] = type;
        }

        (Sizes, First, Households) = ([.. sizes], [.. first], numbers.Count);
    }

    /// <summary>The type of each person; -1 for those without.</summary>
    public int[] TypeOf { get; }

    /// <summary>The household that a person shares with another, counted from 0; -1 for none.</summary>
    public int[] HouseholdOf { get; }

    /// <summary>How many people each type has.</summary>
    public int[] Sizes { get; }

    /// <summary>The first person of each type.</summary>
    public int[] First { get; }

    /// <summary>How many households there are of two or more people.</summary>
    public int Households { get; }

    private readonly struct Kind(IReadOnlyList<int> values, int household) : IEquatable<Kind>
    {
        private readonly IReadOnlyList<int> _values = values;
        private readonly int _household = household;

        public bool Equals(Kind other)
        {
            if (_household != other._household)
                return false;
            for (var feature = 0; feature < _values.Count; feature++)
            {
                if (_values[feature] != other._values[feature])
                    return false;
            }

            return true;
        }

        public override bool Equals(object? obj) => obj is Kind other && Equals(other);

        public override int GetHashCode()
        {
            var hash = _household;
            foreach (var value in _values)
                hash = unchecked((hash * 31) + value);
            return hash;
        }
    }
}
