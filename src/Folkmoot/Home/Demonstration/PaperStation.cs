namespace Folkmoot.Home.Demonstration;

/// <summary>A station of the demonstration at which people vote on paper.</summary>
/// <param name="Name">Its name.</param>
/// <param name="District">The district whose sheets lie there; null where the vote has none.</param>
/// <param name="Marked">How many people got a sheet there.</param>
/// <param name="Sheets">How many sheets came back.</param>
internal sealed record PaperStation(string Name, string? District, int Marked, int Sheets);
