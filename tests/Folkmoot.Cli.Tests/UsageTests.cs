using System.Text;
using Xunit;

namespace Folkmoot.Cli.Tests;

public sealed class UsageTests
{
    public static TheoryData<int, string, string[]> Failures() => new()
    {
        { 1, "Run \"folkmoot --help\" to see what is possible.", ["vote"] },
        { 1, "Required argument 'FILE.pb|-' missing for command: 'count'.", ["count"] },
        { 1, "Run \"folkmoot count --help\" to see what is possible.", ["count", Cli.Town, "--rule", "lottery"] },
        { 1, "--step is \"0\"; it must be a number above 0, such as 1, 0.5 or 4/5.", ["count", Cli.Town, "--step", "0"] },
        { 1, "\"cheap\" does not order ties", ["count", Cli.Town, "--tie", "cheap"] },
        { 1, "Give either --rule or --preset", ["count", Cli.Town, "--rule", "greedy", "--preset", "pabutools"] },
        { 1, "There is no rule or preset \"lottery\"", ["count", Cli.Town, "--compare", "greedy,lottery"] },
        { 1, "--explain names the project \"zoo\", which this election does not have.", ["count", Cli.Town, "--explain", "zoo"] },
        { 1, "--voter names the voter \"zoe\", who has no ballot in this file.", ["count", Cli.Town, "--voter", "zoe"] },
        { 1, "choose cost or cardinality", ["count", Cli.Town, "--utility", "points"] },
        { 1, "need ranked ballots", ["count", Cli.Town, "--rule", "expanding-approvals"] },
        { 1, "needs ballots with points", ["count", Cli.Town, "--rule", "cumulative-support-transfer"] },
        { 1, "choose utility from cost or cardinality", ["count", Cli.Town, "--rule", "exact-equal-shares", "--utility", "points"] },
        { 1, "is no project of this election", ["count", Cli.Town, "--exclude", "zoo"] },
        { 1, "--category-money is \"sport\"; write a name, an equals sign and a number of 0 or more, such as Parks=50000.", ["count", Cli.Districts, "--category-money", "sport"] },
        { 1, "There is a cap on the category \"Sport\", but no project of this election belongs there", ["count", Cli.Districts, "--category-money", "Sport=1"] },
        { 1, "--decimals is \"7\"; it must be a whole number from 0 to 6.", ["count", Cli.Town, "--decimals", "7"] },
        { 1, "--incompatible is \"n1\"; write two ids or more", ["count", Cli.Districts, "--incompatible", "n1"] },
        { 1, "Project \"s1\" belongs to \"South\", which has no pot.", ["count", Cli.Districts, "--pot", "North=1"] },
        { 1, "All pots together hold 400, but the budget is 300.", ["count", Cli.Districts, "--pot", "North=100", "--pot", "South=100", "--pot-for-all", "200"] },
        { 1, "Give either several files or --pot", ["count", Cli.Districts, Cli.Town, "--pot", "North=1"] },
        { 1, "--format account is of one count", ["count", Cli.Districts, Cli.Town, "--format", "account"] },
        { 1, "None of the files has the project \"zoo\".", ["count", Cli.Districts, Cli.Town, "--exclude", "zoo"] },
        { 1, "--voter names the voter \"zoe\", who has no ballot in any of the files.", ["count", Cli.Districts, Cli.Town, "--voter", "zoe"] },
        { 3, "nowhere.pb", ["count", Cli.Town, "nowhere.pb"] },
        { 3, "nowhere.pb", ["count", "nowhere.pb"] },
        { 3, "", ["count", AppContext.BaseDirectory] },
        { 3, "nowhere.pb", ["check", "nowhere.pb"] },
        { 3, "nowhere", ["map", "nowhere"] },
        { 1, "--draws must be 0, or a whole number from 19 to 10000.", ["map", Cli.Conversation, "--draws", "5"] },
        { 1, "--veto-share must be a number from 0 to 1, such as 0.1.", ["map", Cli.Conversation, "--veto-share", "10"] },
        { 1, "--veto-people must be a whole number from 0 on.", ["map", Cli.Conversation, "--veto-people", "-1"] },
        { 1, "Run \"folkmoot map --help\" to see what is possible.", ["map", Cli.Conversation, "--format", "xml"] },
        { 2, "The folder has neither votes.csv nor participants-votes.csv", ["map", AppContext.BaseDirectory] },
        { 2, "--parity polis needs Polis's own groups", ["map", Path.Combine(Cli.Conversation, "votes.csv"), "--parity", "polis"] },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Failure_is_one_sentence_and_an_exit_code(int code, string sentence, string[] arguments)
    {
        var run = await Cli.Run(arguments);

        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Equal((code, ""), (run.Code, run.Output));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_file_is_refused_with_its_line()
    {
        var run = await Cli.RunWith(Encoding.UTF8.GetBytes("META\nkey;value\nbudget;much\nvote_type;approval\n"), "count", "-");

        Assert.Equal((2, "", "Line 3: the budget is “much”, which is not a number; write it like 12000 or 12000.50."), (run.Code, run.Output, run.Error.TrimEnd()));
    }

    [Fact]
    public async Task No_command_shows_the_help()
    {
        var run = await Cli.Run();

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("Examples:", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("count")]
    [InlineData("check")]
    [InlineData("draw")]
    [InlineData("verify")]
    [InlineData("replace")]
    [InlineData("map")]
    public async Task Help_has_examples_and_exit_codes_and_fits_80_columns(params string[] command)
    {
        var run = await Cli.Run([.. command, "--help"]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Theory]
    [InlineData("--rule", "--preset", "--compare", "--utility", "--start", "--step", "--add1", "--complete", "--against-greedy", "--tie", "--borda-last", "--misfit", "--fund-if-covered", "--raise", "--raise-until", "--order", "--shortage", "--exhaust")]
    [InlineData("--min-votes", "--min-score", "--min-share", "--exclude", "--explain", "--changes", "--voter", "--format", "--duplicates")]
    public async Task Help_tells_of_every_option(params string[] options)
    {
        var help = (await Cli.Run("count", "--help")).Output;

        Assert.All(options, option => Assert.Contains($"  {option} ", help, StringComparison.Ordinal));
    }
}
