namespace Folkmoot.Assemblies.Meet;

/// <summary>That a member took part in a session, and how. Whoever was not there has no row.</summary>
public sealed class Attendance
{
    public required Guid SessionId { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>Whether the member joined from home instead of coming.</summary>
    public required bool FromHome { get; set; }
}
