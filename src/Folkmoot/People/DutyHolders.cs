using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.People;

/// <summary>Finds those who hold a role that opens a door.</summary>
internal sealed class DutyHolders(FolkmootDb db, IPlaceTree places) : IDutyHolders
{
    public async Task<IReadOnlyList<DutyHolder>> OthersAsync(Access door, Guid place, Guid? process, Guid? except, CancellationToken cancellationToken)
    {
        var line = await places.SelfAndAncestorsAsync(place, cancellationToken) ?? [];
        var roles = Enum.GetValues<Role>().Where(r => new Post(r, place, null, "", null).Opens(door)).ToList();
        var found = await (from g in db.RoleGrants
                           join a in db.Accounts on g.AccountId equals a.Id
                           where a.Id != except
                               && (g.Role == Role.Administrator
                                   || (roles.Contains(g.Role) && ((g.ProcessId == null && g.PlaceId != null && line.Contains(g.PlaceId.Value)) || (g.ProcessId != null && g.ProcessId == process))))
                           select new { a.Id, a.DisplayName, a.Email }).Distinct().ToListAsync(cancellationToken);
        return [.. found.Select(f => new DutyHolder(f.Id, f.DisplayName, f.Email)).OrderBy(h => h.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(h => h.Account)];
    }

    public Task<string?> NameAsync(Guid account, CancellationToken cancellationToken) =>
        db.Accounts.Where(a => a.Id == account).Select(a => a.DisplayName).SingleOrDefaultAsync(cancellationToken);
}
