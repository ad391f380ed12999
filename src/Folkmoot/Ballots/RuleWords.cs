using Folkmoot.Ballots.Settings;
using Folkmoot.Platform.Words;

namespace Folkmoot.Ballots;

/// <summary>Settings in words that a resident understands.</summary>
public static class RuleWords
{
    public static string Choices(BallotSettings settings) => settings.Form switch
    {
        BallotForm.Knapsack => "what the money can pay for together" + Count(settings),
        BallotForm.ChooseOne => "exactly one",
        BallotForm.Ranking => "in order of preference" + Limits(settings),
        BallotForm.Points => $"{Some.Of(settings.Points, "point")} spread over ideas" + (settings.MaxPoints is { } each ? $", up to {each:N0} for one" : ""),
        BallotForm.Score => $"a score from 1 to {settings.MaxScore} for each idea",
        _ when settings.MaxChoices is null && settings.MinChoices == 1 => "as many as you like",
        _ when settings.MaxChoices is null => $"at least {settings.MinChoices}",
        _ when settings.MinChoices == 1 => $"up to {settings.MaxChoices}",
        _ when settings.MinChoices == settings.MaxChoices => $"exactly {settings.MaxChoices}",
        _ => $"{settings.MinChoices} to {settings.MaxChoices}",
    };

    /// <summary>The rule by name, with the choices that change winners.</summary>
    public static string Rule(BallotSettings settings)
    {
        var rule = settings.Rule;
        var words = rule.Name switch
        {
            RuleNames.EqualShares => "Equal Shares" + rule.Utility switch
            {
                "cost" => "",
                "cardinality" => ", every idea counted alike",
                var u => $", by {u}",
            } + rule.Add1 switch
            {
                "off" => "",
                "overspend" => $", shares raised in steps of {rule.Step} until the money is used",
                _ => $", shares raised in steps of {rule.Step} until nothing more fits",
            } + Rest(rule) + (rule.Compare == "none" ? "" : ", checked against most votes first"),
            RuleNames.ExactEqualShares => "Equal Shares, where all pay the same" + (rule.Add1 == "off" ? "" : ", shares raised until the money is used") + Rest(rule),
            RuleNames.BoundedOverspending => "Equal Shares, where a little may be missing" + Rest(rule),
            RuleNames.Phragmen => "everybody earns, supporters buy" + Passing(rule),
            RuleNames.SupportTransfer => "points that move on",
            RuleNames.ExpandingApprovals => "first places first, then second places too" + Rest(rule),
            RuleNames.MaxUtility => "the greatest total",
            RuleNames.GreedyDensity => "most votes for the money first" + Passing(rule),
            _ => "most votes first" + Passing(rule),
        };
        return rule.MinimumVotes > 0 ? $"{words}; at least {Some.Of(rule.MinimumVotes, "vote")} needed" : words;
    }

    private static string Rest(RuleSettings rule) => rule.Complete switch { "none" => "", "by-votes" => ", the rest by most votes", _ => ", the rest by most votes for the money" };

    private static string Passing(RuleSettings rule) => rule.Misfit == "stop" ? ", until one does not fit" : ", passing over what does not fit";

    public static string Ties(BallotSettings settings) =>
        string.Join(", then ", settings.Rule.Tie.Select(key => key switch
        {
            "cost" => "the cheaper first",
            "-cost" => "the dearer first",
            "votes" => "more votes first",
            "-votes" => "fewer votes first",
            _ => key,
        }).Append("the lower number"));

    private static string Count(BallotSettings settings) => (settings.MinChoices, settings.MaxChoices) switch
    {
        (1, null) => "",
        (1, { } most) => $", up to {most}",
        (var least, null) => $", at least {least}",
        var (least, most) => $", {least} to {most}",
    };

    private static string Limits(BallotSettings settings) => settings.MaxChoices is { } most ? $", up to {most}" : "";
}
