namespace Folkmoot.Opinion;

/// <summary>A few statements that together speak for as many as can be: whoever agrees with a statement approves of it.</summary>
/// <param name="Size">Statements asked for.</param>
/// <param name="Statements">Indices in <see cref="VoteTable.Statements"/>, in the order in which they were chosen; fewer where there are fewer.</param>
/// <param name="FromShares">How many of them, from the front, their supporters paid for with equal shares; the rest reach most of those who had none yet.</param>
/// <param name="Certificate">That nobody was left out who may not be.</param>
public sealed record Slate(int Size, IReadOnlyList<int> Statements, int FromShares, SlateCertificate Certificate);
