using Folkmoot.Platform.Database;

namespace Folkmoot.Assemblies.Recommend;

/// <summary>Another wording that a member proposes for a recommendation.</summary>
public sealed class Amendment : IVersioned
{
    public const int MaxWhy = 1000;

    public required Guid Id { get; init; }

    public required Guid RecommendationId { get; init; }

    /// <summary>From 1 within the recommendation.</summary>
    public required int Number { get; init; }

    /// <summary>The words as they would be.</summary>
    public required string Words { get; init; }

    public required string Why { get; init; }

    /// <summary>The seat of the member who proposes it; null where it was raised in the room.</summary>
    public int? Seat { get; init; }

    public required DateTimeOffset At { get; init; }

    public required AmendmentState State { get; set; }

    /// <summary>Why it was taken or not.</summary>
    public string Reason { get; set; } = "";

    public Guid Version { get; set; }
}
