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
            .Select(c => new CountHead(c.JobId, c.StartedAt, c.FinishedAt, c.PublishedWinners, c.PaperBallots)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The account of a finished count, of its first list where there are several; null while there is none.</summary>
    public async Task<CountAccount?> AccountAsync(Guid phase, CancellationToken cancellationToken)
    {
        if (cache.Find(phase, "") is { } known)
            return known;
        var json = await db.Counts.AsNoTracking().Where(c => c.PhaseId == phase && c.FinishedAt != null).Select(c => c.Account).SingleOrDefaultAsync(cancellationToken);
        return json is null ? null : cache.Keep(phase, "", CountAccount.FromJson(json));
    }

    /// <summary>How many ballots lie in a counted box; looked up only where some were cast on paper, and 0 elsewhere.</summary>
    public async Task<int> BallotsAsync(Guid phase, CountHead head, CancellationToken cancellationToken) =>
        head.PaperBallots == 0 ? 0 : await db.Ballots.CountAsync(b => b.PhaseId == phase, cancellationToken);

    /// <summary>The accounts of all lists of a finished count, in the order of the ballot; none while there is no result.</summary>
    /// <param name="phase">The ballot.</param>
    /// <param name="lists">Its lists.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<CountedList>> ListsAsync(Guid phase, IReadOnlyList<BallotList> lists, CancellationToken cancellationToken)
    {
        if (await AccountAsync(phase, cancellationToken) is not { } first)
            return [];
        var found = new List<CountedList>(lists.Count) { new(lists[0].District, first) };
        foreach (var list in lists.Skip(1))
            found.Add(new CountedList(list.District, await OfAsync(phase, list.District!, cancellationToken)));
        return found;
    }

    private async Task<CountAccount> OfAsync(Guid phase, string district, CancellationToken cancellationToken) =>
        cache.Find(phase, district) ?? cache.Keep(phase, district, CountAccount.FromJson(
            await db.ListCounts.AsNoTracking().Where(c => c.PhaseId == phase && c.District == district).Select(c => c.Account).SingleAsync(cancellationToken)));
}
