using Folkmoot.Communities;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;

namespace Folkmoot.Home;

/// <summary>Everything that the page of a place shows.</summary>
public sealed record PlaceView
{
    public required Place Place { get; init; }

    /// <summary>The places that contain it, the nearest first.</summary>
    public required IReadOnlyList<Place> Around { get; init; }

    /// <summary>The places directly inside it.</summary>
    public required IReadOnlyList<Place> Inside { get; init; }

    public required IReadOnlyList<ProcessView> Open { get; init; }

    public required IReadOnlyList<ProcessView> Coming { get; init; }

    public required IReadOnlyList<ProcessView> Finished { get; init; }

    /// <summary>Drafts, for organisers alone.</summary>
    public required IReadOnlyList<ProcessView> Drafts { get; init; }

    /// <summary>What has come of processes, the latest first.</summary>
    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    public required Figures Figures { get; init; }

    /// <summary>The one obvious thing to do, with the phase it belongs to; null when nothing is open.</summary>
    public required (PhaseAction Action, ProcessView Process, Phase Phase)? Main { get; init; }

    /// <summary>The money that open ballots decide on, in minor units of the place's currency; 0 for none.</summary>
    public required long MoneyNow { get; init; }

    public required bool MayManage { get; init; }

    /// <summary>Whether bodies pool money for the place.</summary>
    public required bool HasPool { get; init; }

    /// <summary>The outline for the map: the parts where all are known, otherwise the whole.</summary>
    public string? Outline => Inside.Count > 1 && Inside.All(p => p.Boundary is not null)
        ? $$"""{"type":"GeometryCollection","geometries":[{{string.Join(',', Inside.Select(p => p.Boundary))}}]}"""
        : Place.Boundary;
}
