namespace Folkmoot.Opinion;

/// <summary>People who answer alike.</summary>
/// <param name="Name">A letter, the largest group first.</param>
/// <param name="People">Indices in <see cref="VoteTable.People"/>, rising.</param>
/// <param name="HasVeto">Whether a consensus needs this group. A group below the declared floor is shown with its statements and has none.</param>
/// <param name="X">Middle of its people along the first axis.</param>
/// <param name="Y">Middle of its people along the second axis.</param>
/// <param name="Representative">Statements that set it apart, the one that does so most first.</param>
public sealed record OpinionGroup(string Name, IReadOnlyList<int> People, bool HasVeto, double X, double Y, IReadOnlyList<RepresentativeStatement> Representative);
