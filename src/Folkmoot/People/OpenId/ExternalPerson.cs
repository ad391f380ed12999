namespace Folkmoot.People.OpenId;

/// <summary>Who a provider says somebody is.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">The provider's own name for the person.</param>
/// <param name="Email">The address; null when it told none.</param>
/// <param name="IsEmailVerified">Whether the provider says that it has checked the address.</param>
/// <param name="Name">How the person is called; null when it told none.</param>
internal sealed record ExternalPerson(string Issuer, string Subject, string? Email, bool IsEmailVerified, string? Name);
