namespace Folkmoot.Sortition;

/// <summary>A panel of a lottery with weights.</summary>
/// <param name="Types">The types on it, one for each seat.</param>
/// <param name="Weight">How likely it is.</param>
internal sealed record MixedPanel(int[] Types, Ratio Weight);
