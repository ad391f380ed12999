namespace Folkmoot.Funds;

/// <summary>Money that works towards something, and how many grants have it.</summary>
/// <param name="Pence">In minor units.</param>
/// <param name="Grants">How many grants.</param>
public sealed record CoverageLine(long Pence, int Grants);
