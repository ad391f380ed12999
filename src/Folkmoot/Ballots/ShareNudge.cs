using Folkmoot.Ballots.Settings;

namespace Folkmoot.Ballots;

/// <summary>
/// Where Equal Shares counts, what one idea does not need of a voter's share goes to the voter's others; with one choice it lies idle.
/// So voters are told why three or more are better. It is a reason, never a rule: the rules are the organisers'.
/// </summary>
public static class ShareNudge
{
    /// <summary>As many choices as are suggested at least.</summary>
    public const int Choices = 3;

    /// <summary>Whether it makes sense for a list: its rule gives shares, it lets people choose freely, and it has enough to choose from.</summary>
    public static bool Applies(BallotList list) =>
        RuleNames.PaysFromShares(list.Rules.Rule.Name)
        && (list.Rules.Form is BallotForm.Approval or BallotForm.Knapsack)
        && (list.Rules.MaxChoices ?? int.MaxValue) >= Choices
        && list.Proposals.Count >= Choices;
}
