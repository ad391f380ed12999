namespace Folkmoot.Opinion.Weighting;

/// <summary>Somebody's traits, as far as they are stated.</summary>
/// <param name="Person">Id of the person.</param>
/// <param name="Traits">Category by trait, such as "ward" to "North". What is not stated is missing.</param>
public sealed record WeightedPerson(string Person, IReadOnlyDictionary<string, string> Traits);
