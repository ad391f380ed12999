using Folkmoot.Platform.Database;

namespace Folkmoot.Listening.Coding;

/// <summary>One code of the shared codebook: what lines can be about.</summary>
public sealed class Theme : IVersioned
{
    public const int MinName = 2;
    public const int MaxName = 60;
    public const int MinMeaning = 10;
    public const int MaxMeaning = 300;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>Counts from 1 in each process.</summary>
    public required int Number { get; init; }

    public required string Name { get; set; }

    /// <summary>When a line belongs here, and when not.</summary>
    public required string Meaning { get; set; }

    /// <summary>Whether nobody codes with it any more.</summary>
    public bool IsRetired { get; set; }

    /// <summary>Number of the latest report in which it stands; null while it stands in none.</summary>
    public int? PublishedIn { get; set; }

    public Guid Version { get; set; }
}
