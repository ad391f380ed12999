namespace Folkmoot.People;

/// <summary>A line of the record of roles as people read it.</summary>
/// <param name="At">When.</param>
/// <param name="IsGrant">Whether the role was given; otherwise it was taken back.</param>
/// <param name="Role">Which role.</param>
/// <param name="ProcessTitle">The one process it is for; null for the whole place.</param>
/// <param name="Name">Whose role; null when that person's data was erased.</param>
/// <param name="By">Who did it; null for the platform and when that person's data was erased.</param>
/// <param name="Office">The office in which they did.</param>
internal sealed record RoleLine(DateTimeOffset At, bool IsGrant, Role Role, string? ProcessTitle, string? Name, string? By, string Office);
