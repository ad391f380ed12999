namespace Folkmoot.Sortition;

/// <summary>A feature that people have exactly one value of, with the quota of each value.</summary>
/// <param name="Name">The feature, such as "age"; the heading of its column in the pool.</param>
/// <param name="Values">Its values in the order of the file; all different, whatever their case.</param>
public sealed record FeatureQuotas(string Name, IReadOnlyList<ValueQuota> Values);
