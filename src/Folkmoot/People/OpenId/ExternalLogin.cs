namespace Folkmoot.People.OpenId;

/// <summary>That somebody who is known to a provider of OpenID Connect is the person of an account.</summary>
public sealed class ExternalLogin
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The provider, by its issuer address.</summary>
    public required string Issuer { get; init; }

    /// <summary>The provider's own name for the person; it never changes, even when their address does.</summary>
    public required string Subject { get; init; }

    public required DateTimeOffset LinkedAt { get; init; }
}
