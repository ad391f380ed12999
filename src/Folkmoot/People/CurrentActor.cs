using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People;

/// <summary>The person behind the request's session, acting in the office that opened the door.</summary>
internal sealed class CurrentActor(IHttpContextAccessor http, IPlaceTree places, IStringLocalizer<Texts> texts) : ICurrentActor
{
    private Post? _used;

    public Actor Actor => Rights is { } rights ? new Actor(rights.Account, Office(rights)) : throw new RefusedException(texts["Actor.Nobody"]);

    public bool IsSignedIn => Rights is not null;

    public bool IsAdministrator => Rights is { IsAdministrator: true };

    internal Rights? Rights => http.HttpContext?.Features.Get<Rights>();

    public Task<bool> OrganisesAsync(Guid place, CancellationToken cancellationToken) => MayAsync(Access.Organiser, place, process: null, cancellationToken);

    public async Task<bool> MayAsync(Access door, Guid place, Guid? process, CancellationToken cancellationToken)
    {
        if (Rights is not { } rights)
            return false;
        var posts = rights.Posts.Where(p => p.Opens(door)).ToList();
        var opening = posts.Find(p => p.Process is not null && p.Process == process && p.Place == place);
        if (opening is null && posts.Exists(p => p.Process is null) && await places.SelfAndAncestorsAsync(place, cancellationToken) is { } line)
            opening = line.Select(one => posts.Find(p => p.Process is null && p.Place == one)).FirstOrDefault(p => p is not null);
        _used ??= opening;
        return opening is not null || rights.IsAdministrator;
    }

    private string Office(Rights rights)
    {
        if (_used is null && rights.IsAdministrator)
            return texts["Office.Administrator"];
        var post = _used ?? rights.Posts.OrderBy(p => p.Role).ThenBy(p => p.PlaceName, StringComparer.Ordinal).FirstOrDefault();
        return post is null ? texts["Office.Participant"] : texts[$"Office.{post.Role}", post.PlaceName];
    }
}
