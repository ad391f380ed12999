using Folkmoot.Platform.Pictures;

namespace Folkmoot.Delivery;

/// <summary>News of a project. Never changed.</summary>
public sealed class ProjectUpdate : IPictured
{
    public required Guid Id { get; init; }

    public required Guid ProjectId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Words { get; init; }

    /// <summary>The office that wrote it.</summary>
    public required string Who { get; init; }

    /// <summary>What had been spent by then, in minor units.</summary>
    public required long Spent { get; init; }

    /// <summary>The address of its picture; empty when it has none.</summary>
    public string Picture { get; set; } = "";

    public string PictureAlt { get; set; } = "";
}
