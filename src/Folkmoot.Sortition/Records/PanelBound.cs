using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>That no panel is worth more than a bound, when every person on it is worth their weight, with a proof by cases.</summary>
/// <param name="Weights">Weights above or below zero; people alike share theirs, and the first of them stands for all.</param>
/// <param name="Bound">What no panel exceeds.</param>
/// <param name="Cases">The proof.</param>
public sealed record PanelBound(IReadOnlyDictionary<int, BigInteger> Weights, BigInteger Bound, BoundCase Cases);
