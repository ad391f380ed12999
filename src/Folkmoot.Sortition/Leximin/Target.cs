namespace Folkmoot.Sortition;

/// <summary>The chance that each type is to have, with the reasons.</summary>
/// <param name="Chances">The chance of one person of each type.</param>
/// <param name="Stages">The proof of each stage in its order; levels rise or stay.</param>
internal sealed record Target(Ratio[] Chances, IReadOnlyList<StageProof> Stages);
