namespace Folkmoot.Platform.Authorisation;

/// <summary>Somebody who gets through a door.</summary>
/// <param name="Account">The person.</param>
/// <param name="Name">How the person is addressed.</param>
/// <param name="Email">Where the person is reached; null for an administrator who has not given an address.</param>
public sealed record DutyHolder(Guid Account, string Name, string? Email);
