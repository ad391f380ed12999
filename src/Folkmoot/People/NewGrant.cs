namespace Folkmoot.People;

/// <summary>Somebody is to get a role.</summary>
/// <param name="Name">How to address the person; used when the address is new here.</param>
/// <param name="Email">The address as written.</param>
/// <param name="Role">Which role.</param>
/// <param name="Place">The place the role is for; null for administrators.</param>
/// <param name="Process">The one process of the place it is for; null for the whole place.</param>
internal sealed record NewGrant(string? Name, string? Email, Role? Role, Guid? Place, Guid? Process = null);
