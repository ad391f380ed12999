using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People;

/// <summary>Reads who holds which role, and the record of how that came about.</summary>
internal sealed class RoleBook(FolkmootDb db, IPlaceTree places, IProcessIndex processes, IStringLocalizer<Texts> texts)
{
    private const int MostLines = 200;

    /// <summary>Every role that is held: administrators first, then by place, process and name.</summary>
    public Task<IReadOnlyList<HeldRole>> ListAsync(CancellationToken cancellationToken) => ListAsync(db.RoleGrants, cancellationToken);

    /// <summary>The roles held at a place and its processes, without those of the places around it.</summary>
    public Task<IReadOnlyList<HeldRole>> ListAsync(Guid place, CancellationToken cancellationToken) =>
        ListAsync(db.RoleGrants.Where(g => g.PlaceId == place), cancellationToken);

    /// <summary>The latest lines of a place's record, the newest first.</summary>
    public async Task<IReadOnlyList<RoleLine>> RecordAsync(Guid place, CancellationToken cancellationToken)
    {
        var steps = await (from s in db.RoleSteps.AsNoTracking()
                           join a in db.Accounts on s.AccountId equals (Guid?)a.Id into holders
                           from a in holders.DefaultIfEmpty()
                           join b in db.Accounts on s.ById equals (Guid?)b.Id into givers
                           from b in givers.DefaultIfEmpty()
                           where s.PlaceId == place
                           orderby s.At descending, s.Id descending
                           select new { Step = s, Name = a == null ? null : a.DisplayName, By = b == null ? null : b.DisplayName })
            .Take(MostLines).ToListAsync(cancellationToken);
        var titles = await TitlesAsync(steps.Select(s => s.Step.ProcessId), cancellationToken);
        return [.. steps.Select(s => new RoleLine(s.Step.At, s.Step.IsGrant, s.Step.Role, Title(titles, s.Step.ProcessId), s.Name, s.By, s.Step.Office))];
    }

    private async Task<IReadOnlyList<HeldRole>> ListAsync(IQueryable<RoleGrant> which, CancellationToken cancellationToken)
    {
        var grants = await (from g in which
                            join a in db.Accounts on g.AccountId equals a.Id
                            select new { Grant = g, a.DisplayName, a.Email }).AsNoTracking().ToListAsync(cancellationToken);
        var names = (await places.AllAsync(cancellationToken)).ToDictionary(p => p.Id, p => p.Name);
        var titles = await TitlesAsync(grants.Select(g => g.Grant.ProcessId), cancellationToken);
        return grants
            .Select(g => new HeldRole(
                g.Grant.Id, g.Grant.AccountId, g.DisplayName, g.Email, g.Grant.Role, g.Grant.PlaceId is { } place ? names.GetValueOrDefault(place, texts["Place.Gone"]) : null,
                Title(titles, g.Grant.ProcessId), g.Grant.GrantedAt))
            .OrderBy(g => g.PlaceName is not null)
            .ThenBy(g => g.PlaceName, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(g => g.ProcessTitle, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(g => g.Role)
            .ThenBy(g => g.Name, StringComparer.InvariantCultureIgnoreCase)
            .ToList();
    }

    private async Task<Dictionary<Guid, string>> TitlesAsync(IEnumerable<Guid?> wanted, CancellationToken cancellationToken) =>
        (await processes.FindAsync([.. wanted.Where(p => p is not null).Select(p => p!.Value).Distinct()], cancellationToken)).ToDictionary(p => p.Id, p => p.Title);

    private string? Title(Dictionary<Guid, string> titles, Guid? process) =>
        process is { } id ? titles.GetValueOrDefault(id, texts["Process.Gone"]) : null;
}
