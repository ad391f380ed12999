namespace Folkmoot.Listening.Maps;

/// <summary>Shares as counted beside shares weighted to those who live in the place.</summary>
/// <param name="EffectiveSize">As many people, drawn evenly, would tell as much.</param>
/// <param name="IsCountedOnly">Whether no trait could be weighted by, so that both shares are the same.</param>
/// <param name="LeftOut">Traits that were not weighted by, each with the reason.</param>
/// <param name="Traits">How evenly people took part, by trait.</param>
/// <param name="Shares">Shares that agree, by statement.</param>
public sealed record SheetWeighting(int EffectiveSize, bool IsCountedOnly, IReadOnlyList<string> LeftOut, IReadOnlyList<SheetTrait> Traits, IReadOnlyList<SheetShare> Shares);

/// <summary>How evenly people took part by one trait.</summary>
/// <param name="Trait">The question, such as "Area".</param>
/// <param name="R">The R-indicator to two decimals; 1 is perfectly even.</param>
/// <param name="Missing">The category to go and find next.</param>
/// <param name="Stated">People who said it, rounded; null for a few.</param>
public sealed record SheetTrait(string Trait, double R, string Missing, int? Stated);

/// <summary>The share that agrees with a statement, as counted and as weighted.</summary>
public sealed record SheetShare(int Number, double Unweighted, double Weighted);
