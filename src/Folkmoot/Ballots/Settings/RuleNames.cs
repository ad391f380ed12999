namespace Folkmoot.Ballots.Settings;

/// <summary>The counting rules that a place can choose, by their names in the counting library, and the ballots that each makes sense for.</summary>
public static class RuleNames
{
    public const string EqualShares = "equal-shares";
    public const string ExactEqualShares = "exact-equal-shares";
    public const string BoundedOverspending = "bounded-overspending";
    public const string SupportTransfer = "cumulative-support-transfer";
    public const string ExpandingApprovals = "expanding-approvals";
    public const string Phragmen = "phragmen";
    public const string Greedy = "greedy";
    public const string GreedyDensity = "greedy-density";
    public const string MaxUtility = "max-utility";

    /// <summary>All of them, in the order in which they are offered.</summary>
    public static readonly IReadOnlyList<string> All =
        [EqualShares, Greedy, GreedyDensity, BoundedOverspending, ExactEqualShares, Phragmen, SupportTransfer, ExpandingApprovals, MaxUtility];

    /// <summary>Whether a rule uses all that a ballot says.</summary>
    public static bool Fits(string rule, BallotForm form) => rule switch
    {
        ExactEqualShares or Phragmen => form is BallotForm.Approval or BallotForm.Knapsack or BallotForm.ChooseOne,
        SupportTransfer => form == BallotForm.Points,
        ExpandingApprovals => form == BallotForm.Ranking,
        _ => true,
    };

    /// <summary>Whether supporters pay for what they chose from equal shares, so that what one idea does not need is there for the voter's others.</summary>
    public static bool PaysFromShares(string rule) => rule is EqualShares or ExactEqualShares or BoundedOverspending;
}
