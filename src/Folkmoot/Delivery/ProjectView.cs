namespace Folkmoot.Delivery;

/// <summary>A project with its milestones, as it stands at a moment.</summary>
/// <param name="Project">The project.</param>
/// <param name="Milestones">Its milestones, the earliest first.</param>
/// <param name="LastNewsAt">When it was last told of; null for never.</param>
/// <param name="UpdateDays">The most days between two pieces of news.</param>
/// <param name="Now">The moment.</param>
public sealed record ProjectView(Project Project, IReadOnlyList<Milestone> Milestones, DateTimeOffset? LastNewsAt, int UpdateDays, DateTimeOffset Now)
{
    /// <summary>The milestone that comes next; null when none is left.</summary>
    public Milestone? Next => Project.IsOver ? null : Milestones.FirstOrDefault(m => m.ReachedAt is null);

    /// <summary>What should have been reached by now.</summary>
    public IEnumerable<Milestone> LateMilestones => Project.IsOver ? [] : Milestones.Where(m => m.ReachedAt is null && m.DueAt < Now);

    public bool HasPlan => Project.Owner.Length > 0 && Milestones.Count > 0;

    /// <summary>Whether the day has passed by which an owner and a first milestone were due.</summary>
    public bool IsPlanLate => !Project.IsOver && !HasPlan && Project.PlanDueAt < Now;

    /// <summary>By when news is due; null when none is.</summary>
    public DateTimeOffset? NewsDueAt => Project.State is ProjectState.Underway or ProjectState.Paused ? (LastNewsAt ?? Project.CreatedAt).AddDays(UpdateDays) : null;

    public bool IsNewsLate => NewsDueAt < Now;

    public bool IsLate => IsPlanLate || IsNewsLate || LateMilestones.Any();

    public int Reached => Milestones.Count(m => m.ReachedAt is not null);
}
