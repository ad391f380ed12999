namespace Folkmoot.Opinion.Routing;

/// <summary>How much one statement weighs in a draw. Whole numbers, so that a chance is an exact fraction.</summary>
/// <param name="Statement">Id of the statement.</param>
/// <param name="Weight">Above 0; its chance is its part of the sum of all weights.</param>
public readonly record struct RoutingWeight(string Statement, long Weight);
