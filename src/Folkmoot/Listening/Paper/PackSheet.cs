using Folkmoot.Platform.Database;

namespace Folkmoot.Listening.Paper;

/// <summary>One sheet of a pack.</summary>
public sealed class PackSheet : IVersioned
{
    public required Guid PackId { get; init; }

    /// <summary>Counts from 1 in each pack.</summary>
    public required int Number { get; init; }

    /// <summary>The statements in the order of the draw, each with its weight and the sum of weights: "12:400:5200 7:130:4800".</summary>
    public required string Draws { get; init; }

    /// <summary>The day on which it was counted; null while it was not.</summary>
    public DateTimeOffset? CountedOn { get; set; }

    public Guid Version { get; set; }
}
