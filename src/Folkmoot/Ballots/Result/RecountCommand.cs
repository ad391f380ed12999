using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Settings;

namespace Folkmoot.Ballots.Result;

/// <summary>The command with which anybody counts the downloaded ballots again and gets the published account, the same to the byte.</summary>
internal static class RecountCommand
{
    /// <summary>The name of a list's files, without their ending.</summary>
    public static string FileName(BallotView ballot, BallotList list) =>
        $"{ballot.Scene.Place.Slug}-{ballot.Scene.Process.Slug}" + (list.District is { } district ? "-" + Communities.Slugs.From(district, "district") : "");

    public static string Of(BallotView ballot, BallotList list)
    {
        var rule = ballot.Settings.Rule;
        var file = FileName(ballot, list) + ".pb";
        var minimum = rule.MinimumVotes > 0 ? $" --min-votes {rule.MinimumVotes}" : "";
        return $"folkmoot count {file} --rule {rule.Name} {Options(rule)}{minimum} --tie {string.Join(',', rule.Tie.Append("numeric-id"))} --decimals {ElectionMaker.Scale} --format account";
    }

    private static string Options(RuleSettings rule) => rule.Name switch
    {
        RuleNames.EqualShares => $"--utility {rule.Utility} --start {rule.Start} --step {rule.Step} --add1 {rule.Add1} --complete {rule.Complete} --against-greedy {rule.Compare}",
        RuleNames.ExactEqualShares => $"--raise {(rule.Add1 == "off" ? "off" : "add-opt")} --complete {rule.Complete}",
        RuleNames.BoundedOverspending => $"--utility {rule.Utility} --complete {rule.Complete}",
        RuleNames.ExpandingApprovals => $"--complete {rule.Complete}",
        RuleNames.MaxUtility => $"--utility {rule.Utility}",
        RuleNames.SupportTransfer => "--exhaust yes",
        _ => $"--misfit {rule.Misfit} --unsupported no",
    };
}
