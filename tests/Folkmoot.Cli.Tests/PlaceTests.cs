using System.Text.Json;
using Xunit;

namespace Folkmoot.Cli.Tests;

/// <summary>Districts and the whole place in one go, caps, and the account for recounts.</summary>
public sealed class PlaceTests
{
    private static readonly string[] Pots = ["--pot", "North=100", "--pot", "South=80", "--pot-for-all", "120"];

    [Fact]
    public async Task Json_of_pots_has_a_whole_result_for_each_and_sums_for_all()
    {
        var json = (await Cli.Run(["count", Cli.Districts, .. Pots, "--format", "json", "--compare", "equal-shares,greedy"])).Json;

        Assert.Equal(["n2", "s1"], Cli.Strings(json.GetProperty("winners")));
        Assert.Equal((120, 300), (json.GetProperty("spent").GetInt32(), json.GetProperty("budget").GetInt32()));
        var parts = json.GetProperty("parts").EnumerateArray().ToArray();
        Assert.Equal([("North", 3, 50), ("South", 2, 70), ("The whole place", 3, 0)], parts.Select(part => (part.GetProperty("part").GetString()!, part.GetProperty("voters").GetInt32(), part.GetProperty("spent").GetInt32())));
        Assert.Equal(["c1"], Cli.Strings(parts[2].GetProperty("compared")[1].GetProperty("winners")));
        Assert.All(parts, part => Assert.Equal(JsonValueKind.Array, part.GetProperty("rounds").ValueKind));
        foreach (var name in (string[])["exact_comparisons", "read_seconds", "count_seconds"])
            Assert.Equal(JsonValueKind.Number, json.GetProperty(name).ValueKind);
    }

    [Fact]
    public async Task Table_and_page_of_pots_show_all_at_a_glance_and_each_by_itself()
    {
        var table = (await Cli.Run(["count", Cli.Districts, .. Pots])).Output;
        var page = (await Cli.Run(["count", Cli.Districts, .. Pots, "--format", "html"])).Output;

        Assert.StartsWith("Two districts\n2 of 5 projects funded in 3 counts, 120 of 300 GBP spent\n", table, StringComparison.Ordinal);
        Assert.Contains("Two districts: South", table, StringComparison.Ordinal);
        Assert.All(table.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.Equal(1, page.Split("<h1>").Length - 1);
        Assert.Contains("<h2>1 of 2 projects will be funded</h2>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voter_and_a_project_are_found_in_their_pots()
    {
        var run = await Cli.Run(["count", Cli.Districts, .. Pots, "--voter", "1", "--explain", "c1"]);

        Assert.DoesNotContain("South", run.Output, StringComparison.Ordinal);
        Assert.Contains("Also chose n1 North one", run.Output, StringComparison.Ordinal);
        Assert.Contains("c1 Whole one", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_files_are_counted_one_by_one()
    {
        var json = (await Cli.Run("count", Cli.Districts, Cli.Town, "--rule", "greedy", "--exclude", "park", "--format", "json")).Json;

        var parts = json.GetProperty("parts").EnumerateArray().ToArray();
        Assert.Equal(["Two districts", "Our town decides"], parts.Select(part => part.GetProperty("part").GetString()!));
        Assert.DoesNotContain("park", Cli.Strings(json.GetProperty("winners")));
        Assert.Equal(parts.Sum(part => part.GetProperty("spent").GetInt32()), json.GetProperty("spent").GetInt32());
    }

    [Theory]
    [InlineData("--category-money sport=60", "s1", "sport may take 60 GBP; from the outset 60 GBP of that were left: 10 GBP too")]
    [InlineData("--stated-limits", "s1", "sport may take 60 GBP")]
    [InlineData("--category-projects sport=1 --rule greedy", "s1", "sport may have 1 project; after round 2 it had as many.")]
    [InlineData("--district-money North=55 --rule greedy", "n1", "North may take 55 GBP; from the outset 55 GBP of that were left: 5 GBP too")]
    [InlineData("--district-projects North=1 --rule greedy", "n1", "North may have 1 project; after round 1 it had as many.")]
    [InlineData("--incompatible n1,n2 --rule greedy", "n1", "Reason: a rival won.")]
    [InlineData("--most-votes-only n1,n2 --rule greedy", "n1", "Reason: a rival won.")]
    public async Task A_declared_limit_is_the_reason_of_who_lost_by_it(string options, string project, string sentence)
    {
        var run = await Cli.Run(["count", Cli.Districts, "--explain", project, .. options.Split(' ')]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains(sentence, run.Output.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_stand_among_the_settings_and_beside_the_loser()
    {
        var json = (await Cli.Run("count", Cli.Districts, "--category-money", "sport=60", "--category-money", "art=1000.5", "--format", "json")).Json;

        Assert.Equal("sport=60, art=1000", json.GetProperty("rule").GetProperty("category_money").GetString());
        var loser = json.GetProperty("losers").EnumerateArray().First(one => one.GetProperty("reason").GetString() == "cap-reached");
        Assert.Equal(("sport", 0), (loser.GetProperty("cap").GetString(), loser.GetProperty("after_round").GetInt32()));
    }

    [Fact]
    public async Task The_account_is_the_same_to_the_byte_whoever_counts_and_in_whatever_order_ballots_stand()
    {
        var lines = await File.ReadAllLinesAsync(Cli.Districts, TestContext.Current.CancellationToken);
        var votes = Array.IndexOf(lines, "VOTES") + 2;
        var turned = string.Join('\n', [.. lines[..votes], .. lines[votes..].Reverse()]) + "\n";

        var one = await Cli.Run("count", Cli.Districts, "--add1", "overspend", "--format", "account");
        var other = await Cli.RunWith(System.Text.Encoding.UTF8.GetBytes(turned), "count", "-", "--add1", "overspend", "--format", "account");

        Assert.Equal((0, ""), (one.Code, one.Error));
        Assert.Equal(one.Output, other.Output);
        Assert.Equal(300, one.Json.GetProperty("budget").GetInt32());
        var pence = (await Cli.Run("count", Cli.Districts, "--add1", "overspend", "--format", "account", "--decimals", "2")).Json;
        Assert.Equal((2, 30000), (pence.GetProperty("scale").GetInt32(), pence.GetProperty("budget").GetInt32()));
        Assert.Equal(Rounds(one.Json), Rounds(pence));

        static string[] Rounds(System.Text.Json.JsonElement account) => [.. account.GetProperty("rounds").EnumerateArray().Select(round => $"{round.GetProperty("project")} {round.GetProperty("effectiveVotes")}")];
    }

    [Theory]
    [InlineData("greedy")]
    [InlineData("phragmen")]
    public async Task Projects_without_supporters_can_be_left_out(string rule)
    {
        var file = (await File.ReadAllTextAsync(Cli.Town, TestContext.Current.CancellationToken)).Replace("num_projects;4", "num_projects;5", StringComparison.Ordinal).Replace("park;700;4", "cheap;1;0;Cheap;0\npark;300;4", StringComparison.Ordinal);

        var funded = await Cli.RunWith(System.Text.Encoding.UTF8.GetBytes(file), "count", "-", "--rule", rule, "--misfit", "skip", "--format", "json");
        var left = await Cli.RunWith(System.Text.Encoding.UTF8.GetBytes(file), "count", "-", "--rule", rule, "--misfit", "skip", "--unsupported", "no", "--format", "json");

        Assert.Contains("cheap", Cli.Strings(funded.Json.GetProperty("winners")));
        Assert.DoesNotContain("cheap", Cli.Strings(left.Json.GetProperty("winners")));
    }
}
