using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.People;

/// <summary>Who is signed in where.</summary>
internal sealed class Sessions(FolkmootDb db, IPlaceTree places, IProcessIndex processes, RightsCache cache, TimeProvider clock)
{
    /// <summary>How long a session lasts without being used.</summary>
    public static readonly TimeSpan IdleLife = TimeSpan.FromHours(12);

    /// <summary>How long a session lasts even if it is used all the time.</summary>
    public static readonly TimeSpan MaxLife = TimeSpan.FromDays(7);

    /// <summary>What the session allows; null when it has ended.</summary>
    public async Task<Rights?> ReadAsync(Guid session, CancellationToken cancellationToken)
    {
        if (cache.Find(session) is { } known)
            return known;
        var now = clock.GetUtcNow();
        var account = await (from s in db.Sessions
                             join a in db.Accounts on s.AccountId equals a.Id
                             where s.Id == session && s.ExpiresAt > now
                             select new { a.Id, a.DisplayName }).SingleOrDefaultAsync(cancellationToken);
        if (account is null)
            return null;
        var grants = await db.RoleGrants.AsNoTracking().Where(g => g.AccountId == account.Id).ToListAsync(cancellationToken);
        var rights = new Rights(account.Id, session, account.DisplayName, grants.Exists(g => g.Role == Role.Administrator), await NameAsync(grants, cancellationToken));
        cache.Keep(rights);
        return rights;
    }

    public async Task EndAsync(Guid session, CancellationToken cancellationToken)
    {
        await db.Sessions.Where(s => s.Id == session).ExecuteDeleteAsync(cancellationToken);
        cache.ForgetSession(session);
    }

    /// <summary>Signs the person out on every device.</summary>
    public async Task EndAllAsync(Guid account, CancellationToken cancellationToken)
    {
        await db.Sessions.Where(s => s.AccountId == account).ExecuteDeleteAsync(cancellationToken);
        cache.ForgetAccount(account);
    }

    private async Task<IReadOnlyList<Post>> NameAsync(List<RoleGrant> grants, CancellationToken cancellationToken)
    {
        if (!grants.Exists(g => g.PlaceId != null))
            return [];
        var names = (await places.AllAsync(cancellationToken)).ToDictionary(p => p.Id, p => p.Name);
        var titles = (await processes.FindAsync([.. grants.Where(g => g.ProcessId != null).Select(g => g.ProcessId!.Value)], cancellationToken)).ToDictionary(p => p.Id, p => p.Title);
        // A role at a place or process that is gone opens nothing.
        return [.. grants.Select(g => PostOf(g, names, titles)).OfType<Post>()];
    }

    private static Post? PostOf(RoleGrant grant, Dictionary<Guid, string> names, Dictionary<Guid, string> titles)
    {
        if (grant.PlaceId is not { } place || !names.TryGetValue(place, out var name))
            return null;
        if (grant.ProcessId is not { } process)
            return new Post(grant.Role, place, null, name, null);
        return titles.TryGetValue(process, out var title) ? new Post(grant.Role, place, process, name, title) : null;
    }
}
