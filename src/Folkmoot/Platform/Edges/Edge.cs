namespace Folkmoot.Platform.Edges;

/// <summary>
/// One step of a trail: something handed on to something. Written once by whatever hands on, in the transaction that does it,
/// and never changed. Trail pages walk these; no room knows how they are shown.
/// </summary>
public sealed class Edge
{
    public required Guid Id { get; init; }

    /// <summary>What the step came from, such as "proposal".</summary>
    public required string FromKind { get; init; }

    public required Guid FromId { get; init; }

    /// <summary>What it became or where it went, such as "result".</summary>
    public required string ToKind { get; init; }

    public required Guid ToId { get; init; }

    /// <summary>The verb: "proposed", "stood for", "won", "did not win".</summary>
    public required string Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The office or body that did it, never a private person's name.</summary>
    public required string Who { get; init; }

    /// <summary>The reason in one sentence that a resident understands.</summary>
    public required string Why { get; init; }
}
