namespace Folkmoot.Sortition;

/// <summary>The chance that each type is to have, with the reasons.</summary>
/// <param name="Chances">The chance of one person of each type.</param>
/// <param name="Stages">The proof of each stage in its order; levels rise or stay.</param>
/// <param name="Mixture">Panels that with their weights give exactly these chances; null where none are known.</param>
internal sealed record Target(Ratio[] Chances, IReadOnlyList<StageProof> Stages, IReadOnlyList<MixedPanel>? Mixture = null)
{
    /// <summary>For Nash and Goldilocks prices of the rows of the programme of panels that bound the best.</summary>
    public IReadOnlyList<double[]> Prices { get; init; } = [];
}
