using Folkmoot.Counting;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Count;

/// <summary>Finds the counts of ballots. A finished count never changes, so its account is kept in memory once it has been read.</summary>
public sealed class ResultReader(FolkmootDb db, AccountCache cache)
{
    /// <summary>The count without its account; null when the ballot has not been closed.</summary>
    public Task<CountHead?> HeadAsync(Guid phase, CancellationToken cancellationToken) =>
        db.Counts.AsNoTracking().Where(c => c.PhaseId == phase)
            .Select(c => new CountHead(c.JobId, c.StartedAt, c.FinishedAt, c.PublishedWinners)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The account of a finished count; null while there is none.</summary>
    public async Task<CountAccount?> AccountAsync(Guid phase, CancellationToken cancellationToken)
    {
        if (cache.Find(phase) is { } known)
            return known;
        var json = await db.Counts.AsNoTracking().Where(c => c.PhaseId == phase && c.FinishedAt != null).Select(c => c.Account).SingleOrDefaultAsync(cancellationToken);
        return json is null ? null : cache.Keep(phase, CountAccount.FromJson(json));
    }
}
