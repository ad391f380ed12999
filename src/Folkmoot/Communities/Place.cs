using Folkmoot.Platform.Database;

namespace Folkmoot.Communities;

/// <summary>A place that decides things together: a county, a town, a ward, a street. Places nest.</summary>
public sealed class Place : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>The name in addresses: lower-case letters, digits and hyphens, unique in the installation.</summary>
    public required string Slug { get; init; }

    public required string Name { get; set; }

    /// <summary>What residents call such a place: "town", "ward", "village".</summary>
    public required string Kind { get; set; }

    /// <summary>The place that contains this one.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>A few sentences about the place, in plain words.</summary>
    public required string Profile { get; set; }

    /// <summary>The boundary as a GeoJSON geometry (RFC 7946, Polygon or MultiPolygon); null when none was given.</summary>
    public string? Boundary { get; set; }

    /// <summary>The time zone by its IANA name, such as "Europe/London". Every date that people see here is in it.</summary>
    public required string TimeZone { get; set; }

    /// <summary>The currency by its ISO 4217 code.</summary>
    public required string Currency { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public Guid Version { get; set; }
}
