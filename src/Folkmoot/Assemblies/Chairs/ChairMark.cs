namespace Folkmoot.Assemblies.Chairs;

/// <summary>That the chair has voted in a members' vote; never how. There is one at most, whoever chairs and however often the code is made anew.</summary>
public sealed class ChairMark
{
    public required Guid PhaseId { get; init; }

    /// <summary>Whether the chair put a sheet into the box instead of voting on the web.</summary>
    public bool ByPaper { get; init; }
}
