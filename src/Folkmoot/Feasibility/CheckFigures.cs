namespace Folkmoot.Feasibility;

/// <summary>How many ideas of a process are checked, and how they stand.</summary>
/// <param name="Counts">How many stand in each way.</param>
/// <param name="Overdue">How many of those that wait are overdue.</param>
internal sealed record CheckFigures(IReadOnlyDictionary<Judgement, int> Counts, int Overdue)
{
    public int All => Counts.Values.Sum();

    public int Of(Judgement judgement) => Counts.GetValueOrDefault(judgement);
}
