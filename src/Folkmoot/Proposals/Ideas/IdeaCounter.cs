namespace Folkmoot.Proposals.Ideas;

/// <summary>The highest number that a process has given to an idea.</summary>
public sealed class IdeaCounter
{
    public required Guid ProcessId { get; init; }

    public required int Highest { get; set; }
}
