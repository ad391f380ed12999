using Folkmoot.Platform.Database;

namespace Folkmoot.Processes;

/// <summary>One round of deciding something together, made from a playbook: a list of phases in a place.</summary>
public sealed class Process : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid PlaceId { get; init; }

    /// <summary>The name in addresses, unique within the place.</summary>
    public required string Slug { get; init; }

    public required string Title { get; set; }

    /// <summary>What it is about, in a few plain sentences.</summary>
    public required string Summary { get; set; }

    /// <summary>The key of the playbook it was made from.</summary>
    public required string Playbook { get; init; }

    public required ProcessState State { get; set; }

    /// <summary>The currency of its money by ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The public file it came from, such as "election.pb"; null when it was made here.</summary>
    public string? Source { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? PublishedAt { get; set; }

    public Guid Version { get; set; }
}
