namespace Folkmoot.Assemblies.Recommend;

/// <summary>That a member has voted; never how.</summary>
public sealed class VoteMark
{
    public required Guid PhaseId { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>Whether the member put a sheet into the box instead of voting on the web.</summary>
    public bool ByPaper { get; init; }
}
