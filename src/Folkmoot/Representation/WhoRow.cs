namespace Folkmoot.Representation;

/// <summary>One answer beside the census.</summary>
/// <param name="Value">The answer's code.</param>
/// <param name="Number">How many gave it, rounded to five; null when it is hidden.</param>
/// <param name="Share">Their share of those who answered, in thousandths; null when it is hidden.</param>
/// <param name="People">How many live there of whom it is true; null where the census figures do not say.</param>
/// <param name="CensusShare">Their share of the people, in thousandths.</param>
/// <param name="IsGap">Whether clearly fewer of them took part than live there.</param>
public sealed record WhoRow(string Value, int? Number, int? Share, int? People, int? CensusShare, bool IsGap);
