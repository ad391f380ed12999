namespace Folkmoot.Counting;

/// <summary>A project bought from shares.</summary>
/// <param name="Project">Its index.</param>
/// <param name="Price">What a supporter pays per unit of value, if that much is left.</param>
/// <param name="Payers">Summed weight of supporters who paid something.</param>
/// <param name="RanOut">Summed weight of payers who paid all they had left.</param>
/// <param name="TiedWith">Projects that were exactly as cheap, in the declared order; null when there were none.</param>
internal sealed record Purchase(int Project, Fraction Price, long Payers, long RanOut, IReadOnlyList<int>? TiedWith);
