using Folkmoot.Processes;

namespace Folkmoot.Delivery;

/// <summary>The projects of a process, and what they come to.</summary>
public sealed record ProjectList(ProcessView View, IReadOnlyList<ProjectView> Projects)
{
    public int Delivered => Projects.Count(p => p.Project.State == ProjectState.Delivered);

    public int Late => Projects.Count(p => p.IsLate);

    public int GoingOn => Projects.Count(p => !p.Project.IsOver);

    public long Budget => Projects.Sum(p => p.Project.Budget);

    public long Spent => Projects.Sum(p => p.Project.Spent);
}
