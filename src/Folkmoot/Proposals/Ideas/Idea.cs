using Folkmoot.Platform.Database;
using Folkmoot.Platform.Lists;
using Folkmoot.Platform.Pictures;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Something that somebody would like to see done, before anybody has checked or costed it.</summary>
public sealed class Idea : IVersioned, IPictured
{
    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>Its number among the ideas of the process, from 1, given when it becomes public and never used again; null until then.</summary>
    public int? Number { get; set; }

    public required string Title { get; set; }

    public required string Words { get; set; }

    /// <summary>Who it would help, in the author's words; empty when they did not say.</summary>
    public required string Helps { get; set; }

    /// <summary>What its author thinks it costs, in minor units of the process's currency; null when they do not know.</summary>
    public long? RoughCost { get; set; }

    /// <summary>The part of the place it is for, in words; empty for all of it.</summary>
    public required string Area { get; set; }

    /// <summary>Its categories, separated by commas; empty when it has none.</summary>
    public required string Category { get; set; }

    /// <summary>The address of its picture, or the motif that stands for one; see <see cref="PictureAddress"/>.</summary>
    public required string Picture { get; set; }

    /// <summary>What its picture shows; empty for a motif.</summary>
    public string PictureAlt { get; set; } = "";

    /// <summary>What it says in the spelling in which words are looked for; see <see cref="SearchText"/>.</summary>
    public required string Search { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public required IdeaState State { get; set; }

    public required IdeaChannel Channel { get; init; }

    /// <summary>The office that took it down for somebody; empty when its author wrote it here.</summary>
    public required string Helper { get; init; }

    /// <summary>The idea it was merged into; null for all others.</summary>
    public Guid? MergedIntoId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? PublishedAt { get; set; }

    public Guid Version { get; set; }
}
