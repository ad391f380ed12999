using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>A panel of a lottery with weights that gives everybody exactly their chance, when people alike are each as likely to take a place.</summary>
/// <param name="People">The people, each standing for anybody with the same values and the same household, or none.</param>
/// <param name="Weight">The weight, a whole number above zero; the chance of the panel is its part of all weights.</param>
public sealed record MixturePanel(IReadOnlyList<int> People, BigInteger Weight);
