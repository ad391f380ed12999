namespace Folkmoot.Sortition;

/// <summary>
/// The pool as the programmes see it: people with the same values are one type, unless they share an address with somebody else in the pool; then the
/// type is theirs and their household's alone. Types, and people within a type, stand in an order that does not depend on the order of the file.
/// </summary>
internal sealed class TypeTable
{
    private TypeTable(Pool pool, int seats, int[][] people, int[][] rows, int[] household, int[][] households)
    {
        (Pool, Seats, People, Rows, HouseholdOf, Households) = (pool, seats, people, rows, household, households);
        Sizes = Array.ConvertAll(people, members => members.Length);
        Lower = [.. pool.Quotas.Rows.Select(row => row.Quota.Minimum)];
        Upper = [.. pool.Quotas.Rows.Select(row => Math.Min(row.Quota.Maximum, seats))];
        (HouseholdLower, HouseholdUpper) = (new int[households.Length], new int[households.Length]);
        Array.Fill(HouseholdUpper, 1);
    }

    private TypeTable(TypeTable other)
    {
        (Pool, People, Rows, HouseholdOf, Households, Sizes) = (other.Pool, other.People, other.Rows, other.HouseholdOf, other.Households, other.Sizes);
        Seats = Sizes.Sum() - other.Seats;
        var counts = new int[other.Lower.Length];
        for (var type = 0; type < Count; type++)
        {
            foreach (var row in Rows[type])
                counts[row] += Sizes[type];
        }

        Lower = [.. counts.Select((count, row) => Math.Max(0, count - other.Upper[row]))];
        Upper = [.. counts.Select((count, row) => count - other.Lower[row])];
        var members = Array.ConvertAll(Households, types => types.Sum(type => Sizes[type]));
        HouseholdLower = [.. members.Select((count, household) => count - other.HouseholdUpper[household])];
        HouseholdUpper = [.. members.Select((count, household) => count - other.HouseholdLower[household])];
    }

    public Pool Pool { get; }

    public int Seats { get; }

    public int Count => Rows.Length;

    /// <summary>People of each type.</summary>
    public int[][] People { get; }

    /// <summary>How many people each type has.</summary>
    public int[] Sizes { get; }

    /// <summary>Rows of the quotas that each type counts towards, one for each feature.</summary>
    public int[][] Rows { get; }

    public int[] Lower { get; }

    public int[] Upper { get; }

    /// <summary>Index into <see cref="Households"/> of each type; -1 for people who share no address.</summary>
    public int[] HouseholdOf { get; }

    /// <summary>The types of each household of two or more people.</summary>
    public int[][] Households { get; }

    /// <summary>The fewest of each household.</summary>
    public int[] HouseholdLower { get; }

    /// <summary>The most of each household.</summary>
    public int[] HouseholdUpper { get; }

    /// <summary>The same seen from those who are not drawn: their chances are the complement of the others'.</summary>
    public TypeTable Complement() => new(this);

    /// <summary>Sorts people into types.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="seats">Seats of a panel.</param>
    /// <param name="without">People who can be on no panel.</param>
    public static TypeTable Of(Pool pool, int seats, IReadOnlySet<int>? without = null)
    {
        var order = Enumerable.Range(0, pool.People.Count).Where(person => without?.Contains(person) != true).ToArray();
        var shared = order.Where(person => pool.People[person].Household is not null)
            .GroupBy(person => pool.People[person].Household!, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        var keys = new string?[pool.People.Count];
        foreach (var person in order)
            keys[person] = pool.People[person].Household is { } address && shared.ContainsKey(address) ? address : null;
        Array.Sort(order, (a, b) => Compare(pool, keys, a, b));
        var (people, rows) = (new List<int[]>(), new List<int[]>());
        var byAddress = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var begin = 0; begin < order.Length;)
        {
            var end = begin + 1;
            while (end < order.Length && SameType(pool, keys, order[begin], order[end]))
                end++;
            var address = keys[order[begin]];
            if (address is not null && !byAddress.ContainsKey(address))
                byAddress.Add(address, []);
            if (address is not null)
                byAddress[address].Add(people.Count);
            people.Add(order[begin..end]);
            rows.Add([.. pool.People[order[begin]].Values]);
            begin = end;
        }

        var households = byAddress.Values.Select(types => types.ToArray()).ToArray();
        var of = new int[people.Count];
        Array.Fill(of, -1);
        for (var index = 0; index < households.Length; index++)
        {
            foreach (var type in households[index])
                of[type] = index;
        }

        return new TypeTable(pool, seats, [.. people], [.. rows], of, households);
    }

    private static bool SameType(Pool pool, string?[] keys, int a, int b) =>
        string.Equals(keys[a], keys[b], StringComparison.Ordinal) && pool.People[a].Values.SequenceEqual(pool.People[b].Values);

    private static int Compare(Pool pool, string?[] keys, int a, int b)
    {
        var (one, other) = (pool.People[a], pool.People[b]);
        for (var feature = 0; feature < one.Values.Count; feature++)
        {
            if (one.Values[feature] != other.Values[feature])
                return one.Values[feature].CompareTo(other.Values[feature]);
        }

        var address = string.CompareOrdinal(keys[a], keys[b]);
        if (address != 0)
            return address;
        var id = string.CompareOrdinal(one.Id, other.Id);
        return id != 0 ? id : a.CompareTo(b);
    }
}
