namespace Folkmoot.Opinion.Routing;

/// <summary>What one person was shown and answered, in order. Every statement of the conversation could have come at every step until it had come.</summary>
/// <param name="Steps">The draws with the answers given to them.</param>
public sealed record RoutedSession(IReadOnlyList<(RoutingDraw Draw, Answer Answer)> Steps);
