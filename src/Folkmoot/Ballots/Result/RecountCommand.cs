using Folkmoot.Ballots.Count;

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
        var options = rule.Name == "equal-shares"
            ? $"--utility {rule.Utility} --start {rule.Start} --step {rule.Step} --add1 {rule.Add1} --complete {rule.Complete} --against-greedy {rule.Compare}"
            : $"--misfit {rule.Misfit} --unsupported no";
        var minimum = rule.MinimumVotes > 0 ? $" --min-votes {rule.MinimumVotes}" : "";
        return $"folkmoot count {file} --rule {rule.Name} {options}{minimum} --tie {string.Join(',', rule.Tie.Append("numeric-id"))} --decimals {ElectionMaker.Scale} --format account";
    }
}
