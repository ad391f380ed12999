namespace Folkmoot.Counting;

/// <summary>A tie that the declared order decided.</summary>
/// <param name="Round">The round whose purchase it decided.</param>
/// <param name="Winner">Id of the project that was bought.</param>
/// <param name="TiedWith">Ids of the projects that were exactly as good, in the declared order.</param>
/// <param name="DecidedBy">The criterion that put the winner before the first of them.</param>
public sealed record TieBreak(int Round, string Winner, IReadOnlyList<string> TiedWith, TieKey DecidedBy);
