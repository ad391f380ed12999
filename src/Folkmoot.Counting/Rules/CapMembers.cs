namespace Folkmoot.Counting;

/// <summary>A declared cap applied to the projects of one election.</summary>
internal sealed class CapMembers
{
    public CapMembers(Election election, ProjectCap cap)
    {
        Cap = cap;
        if (cap is { Money: null, Projects: null })
            throw new CountException($"The cap on {Words} sets no limit; give it money, a number of projects, or both.");
        if (cap is { Money: < 0 } or { Projects: < 0 })
            throw new CountException($"The cap on {Words} is negative; give it zero or more.");
        DearestFirst = [.. Members(election, cap).OrderByDescending(project => election.Costs[project])];
        if (DearestFirst.Length == 0)
            throw new CountException($"There is a cap on {Words}, but no project of this election belongs there; write it as the projects have it.");
    }

    public ProjectCap Cap { get; }

    /// <summary>The projects under the cap by falling cost, so that those that no longer fit come first.</summary>
    public int[] DearestFirst { get; }

    private string Words => Cap.Group switch
    {
        CapGroup.Category => $"the category \"{Cap.Name}\"",
        CapGroup.District => $"the district \"{Cap.Name}\"",
        _ => $"the list \"{Cap.Name}\"",
    };

    /// <summary>Whether a project of some cost can win when winners under the cap took so much already.</summary>
    public bool Fits(long cost, long money, int projects) => !(cost > Cap.Money - money) && !(projects >= Cap.Projects);

    private static IEnumerable<int> Members(Election election, ProjectCap cap) => cap.Group switch
    {
        CapGroup.Category => Enumerable.Range(0, election.ProjectCount).Where(project => election.Categories(project).Contains(cap.Name, StringComparer.Ordinal)),
        CapGroup.District => Enumerable.Range(0, election.ProjectCount).Where(project => string.Equals(election.District(project), cap.Name, StringComparison.Ordinal)),
        _ => cap.Ids.Select(id => Candidates.Known(election, id, $"The cap on the list \"{cap.Name}\"")).Distinct(),
    };
}
