namespace Folkmoot.Counting;

/// <summary>Elections that differ from another in one respect. Ballots of the new election are not to be looked up by their number.</summary>
internal static class ElectionEdit
{
    public static Election WithCost(Election election, int project, long cost)
    {
        var costs = election.Costs.ToArray();
        costs[project] = cost;
        return election.With(election.Columns with { Costs = costs });
    }

    /// <summary>With voters more who name one project alone.</summary>
    public static Election WithNewVoters(Election election, int project, int voters)
    {
        var columns = election.Columns;
        return election.With(columns with
        {
            Starts = [.. columns.Starts, columns.Choices.Length + 1],
            Choices = [.. columns.Choices, project],
            Weights = [.. columns.Weights, voters],
        });
    }

    /// <summary>With another ballot for some voters of some groups. The ballots carry no values.</summary>
    public static Election WithBallots(Election election, IEnumerable<(int Group, int Voters)> who, Func<int[], int[]> changed)
    {
        var moved = who.ToDictionary(part => part.Group, part => part.Voters);
        var (starts, choices, weights) = (new List<int> { 0 }, new List<int>(), new List<int>());
        for (var group = 0; group < election.GroupCount; group++)
        {
            var voters = moved.GetValueOrDefault(group);
            var ballot = election.Choices(group).ToArray();
            Add(ballot, (int)election.Weight(group) - voters);
            Add(voters > 0 ? changed(ballot) : [], voters);
        }

        return election.With(election.Columns with { Starts = [.. starts], Choices = [.. choices], Weights = [.. weights] });

        void Add(int[] ballot, int voters)
        {
            if (voters == 0)
                return;
            choices.AddRange(ballot);
            starts.Add(choices.Count);
            weights.Add(voters);
        }
    }
}
