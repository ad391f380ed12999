namespace Folkmoot.Listening.Routing;

/// <summary>
/// What all statements of a conversation weighed when something was drawn, kept once however many draws were made from it, so that draws can be drawn again. It has no time, and its
/// number tells nothing of the order in which states came.
/// </summary>
public sealed class RoutingState
{
    public required Guid ProcessId { get; init; }

    /// <summary>The beginning of a hash of what it holds.</summary>
    public required long Id { get; init; }

    /// <summary>For each number of a statement from 1 on, its weight in grains; 0 where it was not shown.</summary>
    public required byte[] Weights { get; init; }
}
