using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Tests.Platform.Authorisation;

/// <summary>A person with just the rights that a test gives.</summary>
internal sealed class Somebody(bool signedIn, bool administrator, IPlaceTree places, Guid? organises) : ICurrentActor
{
    public Actor Actor => signedIn ? new Actor(Guid.NewGuid(), "Somebody") : throw new RefusedException("Sign in first.");

    public bool IsSignedIn => signedIn;

    public bool IsAdministrator => administrator;

    public async Task<bool> OrganisesAsync(Guid place, CancellationToken cancellationToken) =>
        administrator || (organises is { } own && await places.SelfAndAncestorsAsync(place, cancellationToken) is { } line && line.Contains(own));
}
