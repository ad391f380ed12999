namespace Folkmoot.Counting;

/// <summary>A share whose outcome was found, and what is known of the shares between the one known before and it.</summary>
/// <param name="step">Its number in the scan, the first share being 1.</param>
internal sealed class KnownShare(long step)
{
    public long Step { get; } = step;

    /// <summary>Whether doubles were certain of the outcome.</summary>
    public required bool IsCertain { get; init; }

    public required int Winners { get; init; }

    public required Int128 Spent { get; init; }

    /// <summary>Whether the scan goes no further than here, because of overspending or by the declared stop.</summary>
    public required bool Stops { get; init; }

    /// <summary>Whether all shares since the one known before have the same outcome.</summary>
    public bool IsBridged { get; set; }

    /// <summary>Otherwise, where since the one known before the outcome seems to change.</summary>
    public LaneChange Change { get; set; } = LaneChange.Unknown;
}
