namespace Folkmoot.Ballots.Roll;

/// <summary>Somebody who acted for voters.</summary>
/// <param name="Name">The name as it was given.</param>
/// <param name="Ballots">To how many voters a ballot was issued with this help.</param>
public sealed record HelperFigure(string Name, int Ballots);
