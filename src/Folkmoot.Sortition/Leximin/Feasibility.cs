namespace Folkmoot.Sortition;

/// <summary>Whether chances respect quotas, seats and households on average, in exact numbers.</summary>
internal static class Feasibility
{
    public static bool Holds(TypeTable types, Ratio[] chances)
    {
        var rows = new Dictionary<Ratio, long>[types.Lower.Length];
        var (all, levels) = (new Dictionary<Ratio, long>(), new Dictionary<Ratio, Ratio>());
        for (var row = 0; row < rows.Length; row++)
            rows[row] = [];
        for (var type = 0; type < types.Count; type++)
        {
            var chance = chances[type];
            if (chance.Sign < 0 || chance > 1)
                return false;
            levels.TryAdd(chance, chance);
            all[chance] = all.GetValueOrDefault(chance) + types.Sizes[type];
            foreach (var row in types.Rows[type])
                rows[row][chance] = rows[row].GetValueOrDefault(chance) + types.Sizes[type];
        }

        for (var row = 0; row < rows.Length; row++)
        {
            var sum = Sum(rows[row]);
            if (sum < types.Lower[row] || sum > types.Upper[row])
                return false;
        }

        for (var household = 0; household < types.Households.Length; household++)
        {
            var sum = types.Households[household].Aggregate((Ratio)0, (sum, type) => sum + (chances[type] * types.Sizes[type]));
            if (sum < types.HouseholdLower[household] || sum > types.HouseholdUpper[household])
                return false;
        }

        return Sum(all) == types.Seats;
    }

    private static Ratio Sum(Dictionary<Ratio, long> amounts) =>
        amounts.Aggregate((Ratio)0, (sum, pair) => sum + (pair.Key * new Ratio(pair.Value, 1)));
}
