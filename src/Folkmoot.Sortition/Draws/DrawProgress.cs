namespace Folkmoot.Sortition;

/// <summary>How far a lottery has come.</summary>
/// <param name="Doing">What is being done: "Raising the lowest chances".</param>
/// <param name="Done">How much of it.</param>
/// <param name="Of">Out of how much; 0 when that cannot be foreseen.</param>
public readonly record struct DrawProgress(string Doing, int Done, int Of);
