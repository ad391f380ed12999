namespace Folkmoot.Ballots.Result;

/// <summary>The command with which anybody counts the downloaded ballots again.</summary>
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
            : $"--misfit {rule.Misfit}";
        // On the command line greedy counting may fund what nobody voted for; a place never does.
        var votes = rule.Name == "equal-shares" ? rule.MinimumVotes : Math.Max(1, rule.MinimumVotes);
        var minimum = votes > 0 ? $" --min-votes {votes}" : "";
        return $"folkmoot count {file} --rule {rule.Name} {options}{minimum} --tie {string.Join(',', rule.Tie.Append("numeric-id"))}";
    }
}
