using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>That no panel of whole people has more than a bound of weighted people, with the proof by cases.</summary>
/// <param name="Weights">The weight of one person of each type.</param>
/// <param name="Bound">What no panel exceeds.</param>
/// <param name="Cases">The proof, over the programme of panels.</param>
internal sealed record PanelBoundProof(BigInteger[] Weights, BigInteger Bound, CaseTree Cases);
