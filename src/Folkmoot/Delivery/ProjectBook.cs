using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Delivery;

/// <summary>Reads projects.</summary>
public sealed class ProjectBook(FolkmootDb db, TimeProvider clock)
{
    public Task<bool> AnyAsync(Guid process, CancellationToken cancellationToken) => db.Projects.AnyAsync(p => p.ProcessId == process, cancellationToken);

    /// <summary>The projects of a process: those that are late first, then by number.</summary>
    public async Task<IReadOnlyList<ProjectView>> ListAsync(ProcessView view, CancellationToken cancellationToken)
    {
        var projects = await db.Projects.AsNoTracking().Where(p => p.ProcessId == view.Process.Id).OrderBy(p => p.Number).ToListAsync(cancellationToken);
        var all = await ViewsAsync(view, projects, cancellationToken);
        return [.. all.OrderBy(p => p.IsLate ? 0 : 1).ThenBy(p => p.Project.Number)];
    }

    public async Task<ProjectView?> FindAsync(ProcessView view, int number, CancellationToken cancellationToken)
    {
        var project = await db.Projects.AsNoTracking().SingleOrDefaultAsync(p => p.ProcessId == view.Process.Id && p.Number == number, cancellationToken);
        return project is null ? null : (await ViewsAsync(view, [project], cancellationToken))[0];
    }

    /// <summary>The news of a project, the newest first.</summary>
    public async Task<IReadOnlyList<ProjectUpdate>> UpdatesAsync(Guid project, CancellationToken cancellationToken) =>
        await db.ProjectUpdates.AsNoTracking().Where(u => u.ProjectId == project).OrderByDescending(u => u.At).ThenByDescending(u => u.Id).ToListAsync(cancellationToken);

    private async Task<List<ProjectView>> ViewsAsync(ProcessView view, List<Project> projects, CancellationToken cancellationToken)
    {
        var ids = projects.ConvertAll(p => p.Id);
        var milestones = (await db.Milestones.AsNoTracking().Where(m => ids.Contains(m.ProjectId)).OrderBy(m => m.DueAt).ThenBy(m => m.Id).ToListAsync(cancellationToken)).ToLookup(m => m.ProjectId);
        var news = await db.ProjectUpdates.AsNoTracking().Where(u => ids.Contains(u.ProjectId)).GroupBy(u => u.ProjectId)
            .Select(g => new { g.Key, Last = g.Max(u => u.At) }).ToDictionaryAsync(g => g.Key, g => g.Last, cancellationToken);
        var days = DeliverySettings.Of(view).UpdateDays;
        var now = clock.GetUtcNow();
        return projects.ConvertAll(p => new ProjectView(p, [.. milestones[p.Id]], news.TryGetValue(p.Id, out var last) ? last : null, days, now));
    }
}
