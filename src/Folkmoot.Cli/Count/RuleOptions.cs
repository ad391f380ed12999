using System.CommandLine;
using Folkmoot.Counting;

namespace Folkmoot.Cli.Count;

/// <summary>The options that declare a rule.</summary>
internal sealed class RuleOptions
{
    public Option<string?> Rule { get; } = Choice("--rule", "How to count. Default: equal-shares.", RuleFactory.Names);

    public Option<string?> Preset { get; } = Choice("--preset", "Count exactly as a known place or tool does; other options change it.", [.. Presets.ByName.Keys]);

    public Option<string[]> Compare { get; } = new("--compare")
    {
        Description = "Count by several rules or presets and show where they differ.",
        HelpName = "RULE,RULE",
        CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
    };

    public Option<string?> Utility { get; } = Choice("--utility", "What a funded project is worth to its supporters. Default: cost, or what the ballots carry.", Words<Utility>());

    public Option<string?> Start { get; } = Choice("--start", "The share each voter starts with. Default: exact.", Words<StartShare>());

    public Option<string?> Step { get; } = Number("--step", "How much --add1 adds to the share each time, in units of the currency. Default: 1.");

    public Option<string?> Add1 { get; } = Choice("--add1", "Raise the shares until the budget is used. Default: off.", Words<Add1>());

    public Option<string?> Raise { get; } = Choice("--raise", "Raise the shares of exact-equal-shares to the next one that changes the outcome. Default: off.", Words<ShareRaise>());

    public Option<string?> RaiseUntil { get; } = Choice("--raise-until", "When --raise ends. Default: overspend.", Words<RaiseStop>());

    public Option<string?> Complete { get; } = Choice("--complete", "How left-over money is spent. Default: none.", Words<Completion>());

    public Option<string?> Order { get; } = Choice("--order", "Which project cumulative-support-transfer comes to first. Default: support-per-cost.", Words<SupportOrder>());

    public Option<string?> Shortage { get; } = Choice("--shortage", "What it does when no project has enough support. Default: transfer.", Words<SupportShortage>());

    public Option<string?> Exhaust { get; } = Choice("--exhaust", "Whether it spends left-over money on projects without enough support. Default: yes.", ["yes", "no"]);

    public Option<string?> AgainstGreedy { get; } = Choice("--against-greedy", "Let the greedy result win if more voters prefer it. Default: none.", Words<Comparison>());

    public Option<string?> Tie { get; } = new("--tie")
    {
        Description = "How equals are told apart, in order: cost, -cost, votes, -votes, id, numeric-id, order. Default: cost,votes,id.",
        HelpName = "KEY,KEY",
    };

    public Option<int?> BordaLast { get; } = new("--borda-last") { Description = "What the last place on a ranked ballot is worth: 0 or 1. Default: 1.", HelpName = "N" };

    public Option<string?> Misfit { get; } = Choice("--misfit", "What greedy and Phragmén do at a project that does not fit. Default: skip for greedy, stop for Phragmén.", Words<GreedyMisfit>());

    public Option<string?> FundIfCovered { get; } = Number("--fund-if-covered", "Greedy funds the first misfit if this part of its cost is left, then ends (4/5 in Poznań).");

    public Option<long?> MinimumVotes { get; } = new("--min-votes") { Description = "Votes a project needs to take part.", HelpName = "N" };

    public Option<long?> MinimumScore { get; } = new("--min-score") { Description = "Points (votes, where there are none) a project needs to take part.", HelpName = "N" };

    public Option<string?> MinimumShare { get; } = Number("--min-share", "Share of all ballots a project needs to take part, such as 0.05.");

    public Option<string[]> Exclude { get; } = new("--exclude") { Description = "A project the organiser has declared out; may be given again.", HelpName = "ID" };

    public Option<string?> Unsupported { get; } = Choice("--unsupported", "Whether greedy and Phragmén fund what nobody supports when money is left. Default: yes.", ["yes", "no"]);

    public CapOptions Caps { get; } = new();

    public void AddTo(Command command)
    {
        Caps.AddTo(command);
        foreach (Option option in (Option[])[Rule, Preset, Compare, Utility, Start, Step, Add1, Raise, RaiseUntil, Order, Shortage, Exhaust, Complete, AgainstGreedy, Tie, BordaLast, Misfit, FundIfCovered, MinimumVotes, MinimumScore, MinimumShare, Exclude, Unsupported])
            command.Options.Add(option);
    }

    /// <summary>Names of an enumeration as they are written on the command line.</summary>
    public static string[] Words<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(Word)];

    public static T Value<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().First(value => Word(value.ToString()) == word);

    public static string Word(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) && i > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private static Option<string?> Choice(string name, string description, string[] words)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', words) };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    private static Option<string?> Number(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(Fraction.TryParse(token.Value, out var value) && value.Sign > 0))
                result.AddError($"{name} is \"{token.Value}\"; it must be a number above 0, such as 1, 0.5 or 4/5.");
        });
        return option;
    }
}
