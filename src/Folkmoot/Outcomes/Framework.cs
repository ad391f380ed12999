using Folkmoot.Platform.Database;

namespace Folkmoot.Outcomes;

/// <summary>A version of what a place wants to become better, made together and agreed. An agreed version never changes; a new one takes its place.</summary>
public sealed class Framework : IVersioned
{
    public const int MaxWords = 2000;

    public required Guid Id { get; init; }

    public required Guid PlaceId { get; init; }

    /// <summary>Its number among those of the place, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Who made it together: residents, groups and bodies.</summary>
    public required string MadeWith { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was agreed; null for a draft.</summary>
    public DateTimeOffset? AgreedAt { get; set; }

    /// <summary>Where the agreement is recorded.</summary>
    public required string Record { get; set; }

    public Guid Version { get; set; }
}
