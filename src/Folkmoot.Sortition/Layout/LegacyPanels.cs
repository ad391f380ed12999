namespace Folkmoot.Sortition;

/// <summary>
/// The greedy draw of the field: whichever value is hardest to fill (seats still needed over people left) gets somebody at random, full values and the
/// household leave, and when a value can no longer be filled it begins again. Promises nobody any chance.
/// </summary>
internal sealed class LegacyPanels(Pool pool, int seats, SeededRandom random)
{
    private const int MostAttempts = 1_000;
    private readonly int[][] _members = Members(pool);
    private readonly ILookup<string?, int> _households = Enumerable.Range(0, pool.People.Count).ToLookup(person => pool.People[person].Household, StringComparer.Ordinal);

    /// <summary>One panel; null when a thousand attempts all ran into a wall.</summary>
    public int[]? Draw()
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (Attempt() is { } panel)
                return panel;
        }

        return null;
    }

    private int[]? Attempt()
    {
        var rows = pool.Quotas.Rows;
        var (left, chosen, gone) = (Array.ConvertAll(_members, members => members.Length), new int[rows.Count], new bool[pool.People.Count]);
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Quota.Maximum == 0)
                Close(row);
        }

        var panel = new List<int>();
        while (panel.Count < seats)
        {
            var row = Hardest();
            if (row < 0)
                return null;
            var person = Somebody(row);
            panel.Add(person);
            Leave(person);
            foreach (var mate in pool.People[person].Household is { } address ? _households[address] : [])
                Leave(mate);
            foreach (var value in pool.People[person].Values)
            {
                if (++chosen[value] == rows[value].Quota.Maximum)
                    Close(value);
            }
        }

        panel.Sort();
        return Enumerable.Range(0, rows.Count).All(row => chosen[row] >= rows[row].Quota.Minimum) ? [.. panel] : null;

        int Hardest()
        {
            var (best, hardest, ties) = (double.NegativeInfinity, -1, 0);
            for (var row = 0; row < rows.Count; row++)
            {
                var needed = rows[row].Quota.Minimum - chosen[row];
                if (needed > left[row])
                    return -1;
                if (left[row] == 0)
                    continue;
                var ratio = (double)needed / left[row];
                ties = ratio > best ? 1 : ratio == best ? ties + 1 : ties;
                if (ratio > best || (ratio == best && random.Below(ties) == 0))
                    (best, hardest) = (ratio, row);
            }

            return hardest;
        }

        int Somebody(int row)
        {
            // Every one of those left is as likely: whoever is gone is passed over and drawn again.
            while (true)
            {
                var person = _members[row][random.Below(_members[row].Length)];
                if (!gone[person])
                    return person;
            }
        }

        void Close(int row)
        {
            foreach (var person in _members[row])
                Leave(person);
        }

        void Leave(int person)
        {
            if (gone[person])
                return;
            gone[person] = true;
            foreach (var row in pool.People[person].Values)
                left[row]--;
        }
    }

    private static int[][] Members(Pool pool)
    {
        var members = pool.Quotas.Rows.Select(_ => new List<int>()).ToArray();
        for (var person = 0; person < pool.People.Count; person++)
        {
            foreach (var row in pool.People[person].Values)
                members[row].Add(person);
        }

        return Array.ConvertAll(members, list => list.ToArray());
    }
}
