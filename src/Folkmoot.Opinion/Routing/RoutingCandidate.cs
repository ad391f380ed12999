namespace Folkmoot.Opinion.Routing;

/// <summary>A statement that could be shown, and what is known of it.</summary>
/// <param name="Statement">Its id.</param>
/// <param name="Tally">How everybody answered it so far.</param>
/// <param name="SeenInGroup">People of the group of the one who asks that have seen it; null where the group is not known.</param>
public sealed record RoutingCandidate(string Statement, Tally Tally, int? SeenInGroup = null);
