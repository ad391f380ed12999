namespace Folkmoot.Counting;

/// <summary>A tie that the declared order decided.</summary>
/// <param name="Round">The round whose purchase it decided.</param>
/// <param name="Winner">Id of the project that was bought.</param>
/// <param name="TiedWith">Ids of the projects that were exactly as good, in the declared order; the first hundred where there are more.</param>
/// <param name="DecidedBy">The criterion that put the winner before the first of them, or the eliminated project behind the last that stayed.</param>
public sealed record TieBreak(int Round, string Winner, IReadOnlyList<string> TiedWith, TieKey DecidedBy)
{
    /// <summary>How many equals are named at most.</summary>
    internal const int MostNamed = 100;

    /// <summary>How many equals are looked for: one more, to know whether there are more.</summary>
    internal const int MostSought = MostNamed + 1;

    /// <summary>Whether there were more equals than the hundred that <see cref="TiedWith"/> names.</summary>
    public bool AndMore { get; init; }

    /// <summary>
    /// Id of the project that was eliminated before that round because the declared order put it last of those exactly as good; it is among <see cref="TiedWith"/>, and
    /// <see cref="Winner"/> is the first of those that stayed. Null when the tie decided a purchase.
    /// </summary>
    public string? Eliminated { get; init; }
}
