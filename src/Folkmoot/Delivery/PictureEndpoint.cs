using Folkmoot.Platform.Database;
using Folkmoot.Platform.Pictures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Delivery;

/// <summary>Serves the pictures that came with news of projects, all of which are public.</summary>
internal static class PictureEndpoint
{
    public const string Route = PictureAddress.Root + UpdatePicture.AddressKind + "/{id:guid}/{mark}";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Route, GetAsync).ExcludeFromDescription();

    private static async Task<IResult> GetAsync(Guid id, string mark, FolkmootDb db, CancellationToken cancellationToken) =>
        await db.UpdatePictures.AsNoTracking().SingleOrDefaultAsync(p => p.UpdateId == id && p.Mark == mark, cancellationToken) is { } picture
            ? new PictureAnswer(picture, isPublic: true)
            : Results.NotFound();
}
