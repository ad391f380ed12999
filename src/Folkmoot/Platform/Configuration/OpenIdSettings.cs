namespace Folkmoot.Platform.Configuration;

/// <summary>A provider of OpenID Connect, through which people may sign in.</summary>
/// <param name="Authority">The provider's address, under which its description is found.</param>
/// <param name="ClientId">What the provider calls this site.</param>
/// <param name="ClientSecret">The secret it gave to this site.</param>
/// <param name="Name">What people call it, as on the button "Sign in with …".</param>
public sealed record OpenIdSettings(Uri Authority, string ClientId, string ClientSecret, string Name);
