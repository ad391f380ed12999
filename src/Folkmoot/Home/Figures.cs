namespace Folkmoot.Home;

/// <summary>What has come of finished decisions, from what is stored and nothing else.</summary>
/// <param name="Decisions">How many ballots have been counted.</param>
/// <param name="Ballots">How many voters' ballots were in them.</param>
/// <param name="Chosen">How many ideas they chose.</param>
/// <param name="Money">What the chosen ideas cost, in minor units by currency.</param>
public sealed record Figures(int Decisions, long Ballots, int Chosen, IReadOnlyDictionary<string, long> Money);
