namespace Folkmoot.People;

/// <summary>A role and who holds it.</summary>
/// <param name="Grant">The grant, by which it is taken back.</param>
/// <param name="Account">The person.</param>
/// <param name="Name">How the person is addressed.</param>
/// <param name="Email">The person's address; null for an administrator who has not given one.</param>
/// <param name="Role">Which role.</param>
/// <param name="PlaceName">The place of the role; null for administrators.</param>
/// <param name="ProcessTitle">The one process it is for; null for the whole place.</param>
/// <param name="Since">When it was given.</param>
internal sealed record HeldRole(Guid Grant, Guid Account, string Name, string? Email, Role Role, string? PlaceName, string? ProcessTitle, DateTimeOffset Since);
