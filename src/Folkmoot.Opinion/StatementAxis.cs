namespace Folkmoot.Opinion;

/// <summary>What a statement weighs on the axes.</summary>
/// <param name="Statement">Its index in <see cref="VoteTable.Statements"/>.</param>
/// <param name="Mean">Mean answer, -1 to 1.</param>
/// <param name="First">Weight on the first axis; the squares of all weights on an axis sum to 1.</param>
/// <param name="Second">Weight on the second axis.</param>
public readonly record struct StatementAxis(int Statement, double Mean, double First, double Second);
