namespace Folkmoot.Sortition;

/// <summary>Lets the people of each type take turns over the panels, so that each is on the floor or ceiling of their type's share.</summary>
internal static class PersonTurns
{
    /// <summary>The people of each panel, in ascending order.</summary>
    public static int[][] Take(TypeTable types, int[][] panels, SeededRandom random)
    {
        var order = Array.ConvertAll(types.People, people => (int[])people.Clone());
        var next = new int[types.Count];
        foreach (var people in order)
            random.Shuffle<int>(people);
        var taken = new List<int>();
        var result = new int[panels.Length][];
        for (var panel = 0; panel < panels.Length; panel++)
        {
            var people = new List<int>(types.Seats);
            foreach (var group in panels[panel].GroupBy(type => type))
            {
                taken.Clear();
                for (var i = group.Count(); i > 0; i--)
                    taken.Add(Next(group.Key));
                people.AddRange(taken);
            }

            people.Sort();
            result[panel] = [.. people];
        }

        return result;

        int Next(int type)
        {
            var people = order[type];
            if (next[type] == people.Length)
            {
                // A new round in a new order; whoever is on this panel already comes last, so that nobody is on it twice.
                random.Shuffle<int>(people);
                order[type] = people = [.. people.OrderBy(taken.Contains)];
                next[type] = 0;
            }

            return people[next[type]++];
        }
    }
}
