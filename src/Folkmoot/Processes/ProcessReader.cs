using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Processes;

/// <summary>Finds processes for pages.</summary>
public sealed class ProcessReader(FolkmootDb db)
{
    /// <summary>The process at an address; null when there is none.</summary>
    public async Task<ProcessView?> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        var found = await (from p in db.Places.AsNoTracking()
                           join r in db.Processes.AsNoTracking() on p.Id equals r.PlaceId
                           where p.Slug == place && r.Slug == process
                           select new { Place = p, Process = r }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var phases = await db.Phases.AsNoTracking().Where(p => p.ProcessId == found.Process.Id).OrderBy(p => p.Ordinal).ToListAsync(cancellationToken);
        return new ProcessView(found.Place, found.Process, phases);
    }

    /// <summary>The processes of a place that everybody may see, the newest first; with drafts for its organisers.</summary>
    public Task<IReadOnlyList<ProcessView>> ListAsync(Place place, bool withDrafts, CancellationToken cancellationToken) =>
        ListAsync([place], withDrafts, cancellationToken);

    /// <summary>The processes of several places, the newest first.</summary>
    public async Task<IReadOnlyList<ProcessView>> ListAsync(IReadOnlyList<Place> places, bool withDrafts, CancellationToken cancellationToken)
    {
        var at = places.ToDictionary(p => p.Id);
        var processes = await db.Processes.AsNoTracking()
            .Where(p => at.Keys.Contains(p.PlaceId) && (withDrafts || p.State != ProcessState.Draft))
            .OrderByDescending(p => p.CreatedAt).ThenBy(p => p.Id)
            .ToListAsync(cancellationToken);
        var ids = processes.Select(p => p.Id).ToList();
        var phases = (await db.Phases.AsNoTracking().Where(p => ids.Contains(p.ProcessId)).OrderBy(p => p.Ordinal).ToListAsync(cancellationToken))
            .ToLookup(p => p.ProcessId);
        return [.. processes.Select(p => new ProcessView(at[p.PlaceId], p, [.. phases[p.Id]]))];
    }

    public async Task<IReadOnlyList<NewsItem>> NewsAsync(Guid process, int most, CancellationToken cancellationToken) =>
        await db.News.AsNoTracking().Where(n => n.ProcessId == process).OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Take(most).ToListAsync(cancellationToken);

    /// <summary>The latest news of several processes, the newest first.</summary>
    public async Task<IReadOnlyList<NewsItem>> NewsAsync(IReadOnlyCollection<Guid> processes, int most, CancellationToken cancellationToken) =>
        await db.News.AsNoTracking().Where(n => processes.Contains(n.ProcessId)).OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Take(most).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<SettingChange>> ChangesAsync(Guid process, CancellationToken cancellationToken) =>
        await (from c in db.SettingChanges.AsNoTracking()
               join p in db.Phases.AsNoTracking() on c.PhaseId equals p.Id
               where p.ProcessId == process
               orderby c.At descending
               select c).ToListAsync(cancellationToken);
}
