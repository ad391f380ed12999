namespace Folkmoot.Listening;

/// <summary>The map of a conversation as it was drawn last.</summary>
public sealed class DrawnMap
{
    public required Guid ProcessId { get; init; }

    public required DateTimeOffset DrawnAt { get; set; }

    /// <summary>Fingerprint of the answers and statements it was drawn from; drawn anew only when that changes.</summary>
    public required string Basis { get; set; }

    /// <summary>The sheet as JSON.</summary>
    public required string Sheet { get; set; }
}
