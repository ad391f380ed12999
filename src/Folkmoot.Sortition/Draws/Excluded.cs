namespace Folkmoot.Sortition;

/// <summary>Somebody who can be on no panel that meets the quotas.</summary>
/// <param name="Person">Index of the person in the pool.</param>
/// <param name="Reason">Why, as a sentence.</param>
public sealed record Excluded(int Person, string Reason);
