using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.OpenData;

internal static class PlaceEndpoints
{
    public const string List = Documents.Root + "/places";
    public const string One = Documents.Root + "/places/{place}";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(List, ListAsync).IsData<Listing<PlaceSummary>>("ListPlaces", "Places", "All places, by their names in addresses.");
        endpoints.MapGet(One, OneAsync).IsData<PlaceDocument>("GetPlace", "Places", "One place with its boundary.");
    }

    private static async Task<IResult> ListAsync(FolkmootDb db, Documents documents, CancellationToken cancellationToken, string? after = null, int? limit = null)
    {
        var start = Cursor.Read(after);
        var most = Cursor.Limit(limit);
        var rows = await (from p in db.Places.AsNoTracking()
                          join above in db.Places on p.ParentId equals above.Id into aboves
                          from above in aboves.DefaultIfEmpty()
                          where start == null || p.Slug.CompareTo(start) > 0
                          orderby p.Slug
                          select new { Place = p, Parent = above == null ? null : above.Slug }).Take(most + 1).ToListAsync(cancellationToken);
        var page = rows.Take(most).ToList();
        var next = rows.Count > most ? documents.At($"{List}?limit={most}&after={Cursor.Of(page[^1].Place.Slug)}") : null;
        return Data.Answer(new Listing<PlaceSummary>([.. page.Select(r => documents.Summary(r.Place, r.Parent))], next));
    }

    private static async Task<IResult> OneAsync(string place, Places places, FolkmootDb db, Documents documents, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return Data.Missing("There is no such place.");
        var parent = await db.Places.Where(p => p.Id == found.ParentId).Select(p => p.Slug).SingleOrDefaultAsync(cancellationToken);
        var inside = await places.ChildrenAsync(found.Id, cancellationToken);
        return Data.Answer(documents.Document(found, parent, [.. inside.Select(p => p.Slug)]));
    }
}
