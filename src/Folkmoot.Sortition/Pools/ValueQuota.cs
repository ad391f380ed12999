namespace Folkmoot.Sortition;

/// <summary>How many seats go to people of one value of a feature, such as 11 or 12 to women.</summary>
/// <param name="Value">The value as the quotas write it.</param>
/// <param name="Minimum">The fewest seats; at least 0.</param>
/// <param name="Maximum">The most seats; not below the minimum.</param>
/// <param name="LowestMinimum">How far a proposal to relax the quotas may lower the minimum.</param>
/// <param name="HighestMaximum">How far a proposal to relax the quotas may raise the maximum; null for no limit.</param>
public sealed record ValueQuota(string Value, int Minimum, int Maximum, int LowestMinimum = 0, int? HighestMaximum = null);
