namespace Folkmoot.Listening.Routing;

/// <summary>What came out when all draws of a conversation that has ended were drawn again.</summary>
public sealed class RoutingRecord
{
    public required Guid ProcessId { get; init; }

    /// <summary>The seed, public now.</summary>
    public required string Seed { get; init; }

    /// <summary>Draws that gave the same statement with the same chance.</summary>
    public required int Same { get; set; }

    /// <summary>Draws that gave something else.</summary>
    public required int Different { get; set; }

    /// <summary>Draws that could not be made again.</summary>
    public required int Unclear { get; set; }

    public required DateTimeOffset CheckedAt { get; set; }
}
