using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Pictures;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Folkmoot.Assemblies.Register;

/// <summary>Serves pictures and documents of registration pages: to everybody once the process is public, before to those who hold a role there.</summary>
internal static class RegisterEndpoints
{
    public const string Picture = PictureAddress.Root + RegistrationPicture.AddressKind + "/{id:guid}/{mark}";
    public const string Document = "/places/{place}/{process}/assembly/documents/{id:guid}";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Picture, PictureAsync).ExcludeFromDescription();
        endpoints.MapGet(Document, DocumentAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> PictureAsync(Guid id, string mark, FolkmootDb db, ICurrentActor current, CancellationToken cancellationToken)
    {
        if (await db.RegistrationPictures.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.Mark == mark, cancellationToken) is not { } picture)
            return Results.NotFound();
        var process = await db.Processes.Where(p => p.Id == picture.ProcessId).Select(p => new { p.Id, p.PlaceId, p.State }).SingleAsync(cancellationToken);
        if (process.State != ProcessState.Draft)
            return new PictureAnswer(picture, isPublic: true);
        return await current.MayAsync(Access.Observer, process.PlaceId, process.Id, cancellationToken) ? new PictureAnswer(picture, isPublic: false) : Results.NotFound();
    }

    private static async Task<IResult> DocumentAsync(string place, string process, Guid id, AssemblyDoor door, FolkmootDb db, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } assembly
            || await db.RegistrationDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.ProcessId == assembly.Id, cancellationToken) is not { } document)
            return Results.NotFound();
        // Saved and not shown in the browser: what is in it stays out of this site's pages.
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        response.Headers.CacheControl = assembly.View.Process.State == ProcessState.Draft ? "no-store" : "public, max-age=3600";
        return Results.File(document.Content, "application/pdf", document.FileName, entityTag: new EntityTagHeaderValue($"\"{document.Mark}\""));
    }
}
