namespace Folkmoot.Counting;

/// <summary>
/// The smallest changes, each on its own, with which a losing project would have won (the measures of Boehmer, Faliszewski, Janeczko, Peters, Pierczyński,
/// Schierreich, Skowron and Szufa, <em>Evaluation of project performance in participatory budgeting</em>, IJCAI 2024). Each was found by counting the
/// changed election in full. Null where no such change was found, or where it has no meaning for the ballots.
/// </summary>
/// <param name="Project">Id of the losing project.</param>
public sealed record NeededChanges(string Project)
{
    /// <summary>How much cheaper it would have had to be, in minor units, everything else as it was. It still costs something.</summary>
    public NeededChange? LowerCost { get; init; }

    /// <summary>
    /// How many of the voters who did not name it would have had to name it too, in the best case: those who had most money left. For approval and knapsack ballots;
    /// limits on the length of a ballot are left aside.
    /// </summary>
    public NeededChange? MoreApprovals { get; init; }

    /// <summary>How many more voters would have had to come and name it alone. Looked for up to sixteen times the voters there were; not for ballots with points or scores.</summary>
    public NeededChange? NewVoters { get; init; }

    /// <summary>How many of its own supporters would have had to name nothing else, those who paid most for other projects first. For approval and knapsack ballots.</summary>
    public NeededChange? OnlyThis { get; init; }
}

/// <summary>A change that would have been enough: with it the project wins, with one unit less of it the project loses.</summary>
/// <param name="Amount">Minor units of money, or voters (summed weight); 1 or more.</param>
/// <param name="IsSmallest">
/// Whether no smaller change of this kind is enough. True where the rule is monotone in the change, so that one unit less settles it, or where every smaller
/// number was counted too. Rules are not monotone in general, and which voters change matters: where false, a smaller change may exist.
/// </param>
public sealed record NeededChange(long Amount, bool IsSmallest);
