namespace Folkmoot.Opinion.Weighting;

/// <summary>How many people of the place are in each category of a trait, such as the census says.</summary>
/// <param name="Trait">Name of the trait.</param>
/// <param name="Population">People by category.</param>
public sealed record Margin(string Trait, IReadOnlyDictionary<string, long> Population);
