namespace Folkmoot.Funds.OpenData;

/// <summary>Something about published grants that could be better.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Grants">Ids of the grants it is about.</param>
public sealed record GivingFinding(GivingCheck Check, IReadOnlyList<string> Grants);
