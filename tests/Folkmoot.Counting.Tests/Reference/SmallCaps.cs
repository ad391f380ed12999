namespace Folkmoot.Counting.Tests.Reference;

/// <summary>Caps on lists of projects of a small election, and their meaning word by word. Projects that cost nothing are left out of them.</summary>
internal static class SmallCaps
{
    /// <summary>Up to two caps on lists that may overlap; for two elections of three none.</summary>
    public static IReadOnlyList<ProjectCap> Draw(int seed, SmallElection election)
    {
        var random = new Random(seed);
        var caps = new List<ProjectCap>();
        for (var number = random.Next(3) == 0 ? random.Next(1, 3) : 0; number > 0; number--)
        {
            string[] ids = [.. election.Projects.Where(project => project.Cost > 0 && random.Next(2) == 0).Select(project => project.Id)];
            if (ids.Length == 0)
                continue;
            var kind = random.Next(3);
            caps.Add(new ProjectCap
            {
                Group = CapGroup.Listed,
                Name = $"list {number}",
                Ids = ids,
                Money = kind == 0 ? null : random.NextInt64(0, 1 + election.Projects.Where(project => ids.Contains(project.Id)).Sum(project => project.Cost)),
                Projects = kind == 1 ? null : random.Next(0, ids.Length + 1),
            });
        }

        return caps;
    }

    /// <summary>Whether a project may win beside others.</summary>
    public static bool Allow(SmallElection election, IReadOnlyList<ProjectCap> caps, IEnumerable<int> winners, int project)
    {
        int[] with = [.. winners, project];
        return caps.All(cap => !cap.Ids.Contains(election.Projects[project].Id) || (
            with.Where(p => cap.Ids.Contains(election.Projects[p].Id)).Sum(p => election.Projects[p].Cost) <= (cap.Money ?? long.MaxValue)
            && with.Count(p => cap.Ids.Contains(election.Projects[p].Id)) <= (cap.Projects ?? int.MaxValue)));
    }
}
