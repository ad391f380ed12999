using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Pictures;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals;

/// <summary>Serves the pictures of ideas and proposals to those who may see what they show.</summary>
internal static class PictureEndpoints
{
    public const string OfIdea = PictureAddress.Root + IdeaPicture.AddressKind + "/{id:guid}/{mark}";
    public const string OfProposal = PictureAddress.Root + ProposalPicture.AddressKind + "/{id:guid}/{mark}";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(OfIdea, IdeaAsync).ExcludeFromDescription();
        endpoints.MapGet(OfProposal, ProposalAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> IdeaAsync(Guid id, string mark, FolkmootDb db, ICurrentActor current, CancellationToken cancellationToken)
    {
        if (await db.IdeaPictures.AsNoTracking().SingleOrDefaultAsync(p => p.IdeaId == id && p.Mark == mark, cancellationToken) is not { } picture)
            return Results.NotFound();
        var idea = await db.Ideas.AsNoTracking().SingleAsync(i => i.Id == id, cancellationToken);
        // A picture that was hidden is still kept, but the idea no longer shows it.
        if (idea.State is not (IdeaState.Waiting or IdeaState.Hidden) && idea.Picture == PictureAddress.Of(IdeaPicture.AddressKind, id, picture))
            return new PictureAnswer(picture, isPublic: true);
        var place = await db.Processes.Where(p => p.Id == idea.ProcessId).Select(p => p.PlaceId).SingleAsync(cancellationToken);
        return await IsAuthorAsync(db, id, current, cancellationToken) || await current.MayAsync(Access.Moderator, place, idea.ProcessId, cancellationToken) ? new PictureAnswer(picture, isPublic: false) : Results.NotFound();
    }

    private static async Task<bool> IsAuthorAsync(FolkmootDb db, Guid idea, ICurrentActor current, CancellationToken cancellationToken) =>
        current.IsSignedIn && current.Actor.AccountId is { } me
        && await db.IdeaPeople.AnyAsync(p => p.IdeaId == idea && p.AccountId == me && p.Part != IdeaPart.Asked, cancellationToken);

    private static async Task<IResult> ProposalAsync(Guid id, string mark, FolkmootDb db, ICurrentActor current, CancellationToken cancellationToken)
    {
        if (await db.ProposalPictures.AsNoTracking().SingleOrDefaultAsync(p => p.ProposalId == id && p.Mark == mark, cancellationToken) is not { } picture)
            return Results.NotFound();
        var process = await (from p in db.Proposals
                             join r in db.Processes on p.ProcessId equals r.Id
                             where p.Id == id
                             select new { r.Id, r.PlaceId, r.State }).SingleAsync(cancellationToken);
        if (process.State != ProcessState.Draft)
            return new PictureAnswer(picture, isPublic: true);
        return await current.MayAsync(Access.Organiser, process.PlaceId, process.Id, cancellationToken) ? new PictureAnswer(picture, isPublic: false) : Results.NotFound();
    }
}
