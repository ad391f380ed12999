namespace Folkmoot.Opinion.Polis;

/// <summary>A group as Polis published it, and its statistics.</summary>
/// <param name="Id">The group's id.</param>
/// <param name="Members">Ids of its participants who voted.</param>
/// <param name="Votes">How its members answered each statement, in the order of the statements; rejected ones too.</param>
/// <param name="Representative">Statements that are representative of it, in Polis's order.</param>
public sealed record PolisGroup(int Id, IReadOnlyList<string> Members, IReadOnlyList<Tally> Votes, IReadOnlyList<PolisRepresentative> Representative);
