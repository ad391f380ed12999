namespace Folkmoot.Delivery;

/// <summary>One answer to "did this help?", kept without anything that says whose it is.</summary>
public sealed class HelpVote
{
    public required Guid ProjectId { get; init; }

    /// <summary>A keyed hash of the project with the account or the device, so that one person answers once and nobody can be followed across projects.</summary>
    public required byte[] Key { get; init; }

    public required HelpChoice Choice { get; set; }
}
