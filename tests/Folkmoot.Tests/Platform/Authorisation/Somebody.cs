using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Tests.Platform.Authorisation;

/// <summary>A person with just the rights that a test gives.</summary>
internal sealed class Somebody(bool signedIn, bool administrator, IPlaceTree places, Guid? organises, Access door = Access.Organiser) : ICurrentActor
{
    public Actor Actor => signedIn ? new Actor(Guid.NewGuid(), "Somebody") : throw new RefusedException("Sign in first.");

    public bool IsSignedIn => signedIn;

    public bool IsAdministrator => administrator;

    public Task<bool> OrganisesAsync(Guid place, CancellationToken cancellationToken) => MayAsync(Access.Organiser, place, process: null, cancellationToken);

    public async Task<bool> MayAsync(Access asked, Guid place, Guid? process, CancellationToken cancellationToken) =>
        administrator || ((door == Access.Organiser || asked == Access.Observer || asked == door)
            && organises is { } own && await places.SelfAndAncestorsAsync(place, cancellationToken) is { } line && line.Contains(own));
}
