namespace Folkmoot.Opinion.Routing;

/// <summary>A draw as it was written down, with what it was drawn from.</summary>
/// <param name="Draw">The draw.</param>
/// <param name="Weighed">The weights, at that moment, of all statements that anybody in the same place could have been shown: those that this session had answered before among them.</param>
public sealed record LoggedDraw(RoutingDraw Draw, IReadOnlyList<RoutingWeight> Weighed);
