namespace Folkmoot.Sortition.Tests.Reference;

/// <summary>Leximin by the definition: every panel is listed, and who can have more than the level of a stage is asked person by person, in fractions.</summary>
internal static class ReferenceLeximin
{
    /// <summary>Every panel of a small pool.</summary>
    public static List<int[]> Panels(Pool pool, int seats)
    {
        var panels = new List<int[]>();
        Choose(pool, seats, 0, [], panels);
        return panels;
    }

    /// <summary>Everybody's chance; null when there is no panel.</summary>
    public static Ratio[]? Chances(Pool pool, int seats) => Panels(pool, seats) is { Count: > 0 } panels ? Chances(panels, pool.People.Count) : null;

    /// <summary>Everybody's chance where these are all panels, or all draws of several panels at once.</summary>
    public static Ratio[] Chances(List<int[]> panels, int people)
    {
        var settled = new Ratio?[people];
        while (settled.Contains(null))
        {
            var level = Solve(panels, settled, null, null)!.Value;
            var now = Enumerable.Range(0, settled.Length).Where(person => settled[person] is null && Solve(panels, settled, level, person) == level).ToArray();
            foreach (var person in now)
                settled[person] = level;
        }

        return Array.ConvertAll(settled, level => level!.Value);
    }

    /// <summary>The highest floor of the open people's chances, or with a floor given the highest chance of one of them.</summary>
    private static Ratio? Solve(List<int[]> panels, Ratio?[] settled, Ratio? floor, int? person)
    {
        // Columns: panels, then the floor, then what each open person has above it.
        var open = Enumerable.Range(0, settled.Length).Where(one => settled[one] is null).ToArray();
        var columns = panels.Count + 1 + open.Length;
        var (rows, limits) = (new List<Ratio[]>(), new List<Ratio>());
        var all = new Ratio[columns];
        for (var panel = 0; panel < panels.Count; panel++)
            all[panel] = 1;
        Add(all, 1);
        for (var one = 0; one < settled.Length; one++)
        {
            var row = new Ratio[columns];
            for (var panel = 0; panel < panels.Count; panel++)
                row[panel] = panels[panel].Contains(one) ? 1 : 0;
            if (settled[one] is { } level)
            {
                Add(row, level);
                continue;
            }

            row[panels.Count] = -1;
            row[panels.Count + 1 + Array.IndexOf(open, one)] = -1;
            Add(row, 0);
        }

        var costs = new Ratio[columns];
        if (floor is { } given)
        {
            var row = new Ratio[columns];
            row[panels.Count] = 1;
            Add(row, given);
            for (var panel = 0; panel < panels.Count; panel++)
                costs[panel] = panels[panel].Contains(person!.Value) ? 1 : 0;
        }
        else
        {
            costs[panels.Count] = 1;
        }

        return ReferenceProgram.Maximise([.. rows], [.. limits], costs);

        void Add(Ratio[] row, Ratio limit)
        {
            rows.Add(row);
            limits.Add(limit);
        }
    }

    private static void Choose(Pool pool, int seats, int from, List<int> chosen, List<int[]> panels)
    {
        if (chosen.Count == seats)
        {
            if (Meets(pool, chosen))
                panels.Add([.. chosen]);
            return;
        }

        for (var person = from; person < pool.People.Count; person++)
        {
            chosen.Add(person);
            Choose(pool, seats, person + 1, chosen, panels);
            chosen.RemoveAt(chosen.Count - 1);
        }
    }

    private static bool Meets(Pool pool, List<int> chosen)
    {
        for (var row = 0; row < pool.Quotas.Rows.Count; row++)
        {
            var count = chosen.Count(person => pool.People[person].Values.Contains(row));
            if (count < pool.Quotas.Rows[row].Quota.Minimum || count > pool.Quotas.Rows[row].Quota.Maximum)
                return false;
        }

        var addresses = chosen.Select(person => pool.People[person].Household).Where(address => address is not null).ToArray();
        return addresses.Distinct().Count() == addresses.Length;
    }
}
