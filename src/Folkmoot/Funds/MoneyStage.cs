namespace Folkmoot.Funds;

/// <summary>One step of the way of money, as bands; the smaller ones put together.</summary>
/// <param name="Bands">The bands with what they are made of.</param>
public sealed record MoneyStage(IReadOnlyList<MoneyBand> Bands);
