namespace Folkmoot.Sortition;

/// <summary>What is left of a panel after some dropped out.</summary>
/// <param name="Counts">The people who stay, by row of the quotas.</param>
/// <param name="Free">How many seats are free; above 0.</param>
/// <param name="Times">How many samples are like this.</param>
internal sealed record DropoutSample(int[] Counts, int Free, int Times);
