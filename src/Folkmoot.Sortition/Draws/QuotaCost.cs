namespace Folkmoot.Sortition;

/// <summary>What a quota costs in fairness: what the lottery would be without it.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Value">The value.</param>
/// <param name="Lowest">The lowest chance of anybody who has one, were there no minimum and no maximum for this value.</param>
/// <param name="WithoutChance">How many people have no chance then.</param>
public sealed record QuotaCost(string Feature, string Value, Ratio Lowest, int WithoutChance);
