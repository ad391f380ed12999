namespace Folkmoot.Ballots.Result;

/// <summary>The command with which anybody counts the downloaded ballots again.</summary>
internal static class RecountCommand
{
    public static string Of(BallotView ballot)
    {
        var rule = ballot.Settings.Rule;
        var file = $"{ballot.Scene.Place.Slug}-{ballot.Scene.Process.Slug}.pb";
        var options = rule.Name == "equal-shares"
            ? $"--rule equal-shares --utility {rule.Utility} --start {rule.Start} --step {rule.Step} --add1 {rule.Add1} --complete {rule.Complete} --compare {rule.Compare}"
            : $"--rule {rule.Name}" + (rule.Misfit == "stop" ? " --misfit stop" : "");
        var minimum = rule.MinimumVotes > 0 ? $" --minimum-votes {rule.MinimumVotes}" : "";
        return $"folkmoot count {file} {options}{minimum} --tie {string.Join(',', rule.Tie.Append("numeric-id"))}";
    }
}
