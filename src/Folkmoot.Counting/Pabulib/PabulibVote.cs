namespace Folkmoot.Counting.Pabulib;

/// <summary>One ballot on its way into a file.</summary>
/// <param name="Choices">The indexes of the projects it names: best first when ballots are ordinal, ascending otherwise.</param>
/// <param name="Values">Points or scores beside them; empty for other kinds.</param>
/// <param name="Columns">What stands beside it, one for each column that was announced.</param>
public readonly record struct PabulibVote(ReadOnlyMemory<int> Choices, ReadOnlyMemory<int> Values, IReadOnlyList<string> Columns);
