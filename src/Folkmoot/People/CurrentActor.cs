using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People;

/// <summary>The person behind the request's session, acting in the office that opened the door.</summary>
internal sealed class CurrentActor(IHttpContextAccessor http, IPlaceTree places, IStringLocalizer<Texts> texts) : ICurrentActor
{
    private string? _organised;

    public Actor Actor => Rights is { } rights ? new Actor(rights.Account, Office(rights)) : throw new RefusedException(texts["Actor.Nobody"]);

    public bool IsSignedIn => Rights is not null;

    public bool IsAdministrator => Rights is { IsAdministrator: true };

    internal Rights? Rights => http.HttpContext?.Features.Get<Rights>();

    public async Task<bool> OrganisesAsync(Guid place, CancellationToken cancellationToken)
    {
        if (Rights is not { } rights)
            return false;
        if (rights.Organises.Count > 0 && await places.SelfAndAncestorsAsync(place, cancellationToken) is { } line)
        {
            foreach (var one in line)
            {
                if (!rights.Organises.TryGetValue(one, out var name))
                    continue;
                _organised ??= name;
                return true;
            }
        }

        return rights.IsAdministrator;
    }

    private string Office(Rights rights)
    {
        if (_organised is null && rights.IsAdministrator)
            return texts["Office.Administrator"];
        var place = _organised ?? rights.Organises.Values.Order(StringComparer.Ordinal).FirstOrDefault();
        return place is null ? texts["Office.Participant"] : texts["Office.Organiser", place];
    }
}
