using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds;

/// <summary>The pools of places on trails.</summary>
internal sealed class FundTrails(FolkmootDb db, IStringLocalizer<Texts> texts) : ITrailNames
{
    public IReadOnlyCollection<string> Kinds { get; } = ["fund"];

    /// <summary>The page of a place's pool, from the root of the site.</summary>
    public static string UrlOf(string place) => $"/places/{place}/funds";

    public async Task<IReadOnlyDictionary<Guid, TrailName>> NameAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await (from j in db.Journals.AsNoTracking()
               join at in db.Places.AsNoTracking() on j.PlaceId equals at.Id
               where ids.Contains(j.Id)
               select new { j.Id, at.Name, at.Slug, at.TimeZone })
            .ToDictionaryAsync(row => row.Id, row => new TrailName(texts["Trail.Fund", row.Name], UrlOf(row.Slug), TrailThread.Pound, row.TimeZone), cancellationToken);
}
