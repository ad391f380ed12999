namespace Folkmoot.Counting;

/// <summary>How far a count has come.</summary>
/// <param name="Steps">Shares accounted for so far, the one at hand included; those whose outcome is proven without a run count as well.</param>
/// <param name="Share">The share at hand, in minor units.</param>
/// <param name="Winners">Winners at that share.</param>
/// <param name="Spent">Their cost, in minor units.</param>
public readonly record struct CountProgress(long Steps, Fraction Share, int Winners, long Spent);
