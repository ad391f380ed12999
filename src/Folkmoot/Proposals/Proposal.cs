using Folkmoot.Platform.Database;
using Folkmoot.Platform.Lists;
using Folkmoot.Platform.Pictures;

namespace Folkmoot.Proposals;

/// <summary>Something that money could do: an idea that has a price and stands for a decision.</summary>
public sealed class Proposal : IVersioned, IPictured
{
    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>Its number, from 1, the same on the screen, on paper and in every file. Never used again.</summary>
    public required int Number { get; init; }

    /// <summary>The name that files use for it, unique within the process; the number unless an import brought another.</summary>
    public required string Reference { get; init; }

    public required string Title { get; set; }

    public required string Words { get; set; }

    /// <summary>What it costs, in minor units of the process's currency.</summary>
    public required long Cost { get; set; }

    /// <summary>The address of its picture, or the motif that stands for one; see <see cref="PictureAddress"/>.</summary>
    public required string Picture { get; set; }

    /// <summary>What its picture shows; empty for a motif.</summary>
    public string PictureAlt { get; set; } = "";

    /// <summary>The part of the place it is for, in words; empty for all of it.</summary>
    public required string Area { get; set; }

    /// <summary>Its categories, separated by commas, as files have them; empty when it has none.</summary>
    public required string Category { get; set; }

    /// <summary>What it says in the spelling in which words are looked for; see <see cref="SearchText"/>.</summary>
    public required string Search { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public Guid Version { get; set; }
}
