namespace Folkmoot.Opinion.Weighting;

/// <summary>Weights with which those who took part resemble the place.</summary>
/// <param name="Weights">Weight of each person, in the order given; 1 on average.</param>
/// <param name="EffectiveSize">Kish's effective sample size, (Σw)² / Σw²: as many people, drawn evenly, would tell as much.</param>
/// <param name="Loss">How much more the results vary through weighting: people / effective size - 1.</param>
/// <param name="Trimmed">Weights that were cut to the cap.</param>
/// <param name="LeftOut">Traits that were not weighted by, each with the reason.</param>
/// <param name="Converged">Whether every margin is met to one in a million after the last round; trimming may prevent it.</param>
public sealed record RakedWeights(IReadOnlyList<double> Weights, double EffectiveSize, double Loss, int Trimmed, IReadOnlyList<string> LeftOut, bool Converged);
