namespace Folkmoot.Listening.Routing;

/// <summary>What everybody may see of how statements were chosen.</summary>
/// <param name="Seal">The seal of the seed.</param>
/// <param name="Record">What came out when the draws were made again; null before the end.</param>
public sealed record RoutingView(string Seal, RoutingRecord? Record);
