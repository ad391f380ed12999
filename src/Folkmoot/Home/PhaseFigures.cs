namespace Folkmoot.Home;

/// <summary>What came of one counted ballot.</summary>
/// <param name="Ballots">How many ballots were counted.</param>
/// <param name="Chosen">How many ideas were chosen.</param>
/// <param name="Cost">What they cost together, in minor units.</param>
internal sealed record PhaseFigures(long Ballots, int Chosen, long Cost);
