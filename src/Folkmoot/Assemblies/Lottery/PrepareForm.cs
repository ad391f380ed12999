namespace Folkmoot.Assemblies.Lottery;

/// <summary>What an organiser says of a draw before it is prepared.</summary>
/// <param name="Kind">What is drawn.</param>
/// <param name="BeaconName">The public number that will choose, by name.</param>
/// <param name="KnownAt">When it will be known, as a form field writes it.</param>
/// <param name="Seed">What decides among equally good layouts; empty for the usual.</param>
/// <param name="FromAlternates">Whether only people who stand by are drawn for free seats.</param>
internal sealed record PrepareForm(DrawKind Kind, string? BeaconName, string? KnownAt, string? Seed, bool FromAlternates)
{
    /// <summary>The panel whose free seats are drawn, from 1; of no account where there is one only, or whole panels are drawn.</summary>
    public int Panel { get; init; }
}
