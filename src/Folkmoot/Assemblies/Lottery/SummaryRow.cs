namespace Folkmoot.Assemblies.Lottery;

/// <summary>One quota of a draw: how many seats, who lives there, who is in the pool, who was drawn.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Value">Its value.</param>
/// <param name="Least">The fewest seats.</param>
/// <param name="Most">The most seats.</param>
/// <param name="Census">How many live there; null where nobody said.</param>
/// <param name="Pool">How many are in the pool.</param>
/// <param name="Drawn">How many were drawn for each panel; null before the draw.</param>
internal sealed record SummaryRow(string Feature, string Value, int Least, int Most, int? Census, int Pool, IReadOnlyList<int>? Drawn);
