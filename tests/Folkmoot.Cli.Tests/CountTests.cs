using System.Globalization;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Folkmoot.Cli.Tests;

public sealed class CountTests
{
    [Fact]
    public async Task Table_says_who_won_and_how_far_the_others_got()
    {
        var run = await Cli.Run("count", Cli.Town, "--rule", "greedy");

        Assert.Equal(
            """
            Our town decides
            6 ballots · 4 projects · budget 1,000 EUR

            Greedy by votes
            rule greedy, measure votes, misfit skip, tie cost,votes,id

            2 of 4 projects funded, 1,000 of 1,000 spent (100.0%)
            83.3% of the voters get something they chose
            No group of voters is left behind
            A tie in round 2 was decided by id: bikes before clock

            #  Id     Funded             Cost  Votes
            1  park   Trees in the park   700      4
            2  bikes  Bicycle stands      300      2

            Id     Not funded, the closest first  Cost  Votes  Reached
            clock  The old <clock> & its tower     300      2  [          ]  0.0%
            pool   A pool                          900      1  [          ]  0.0%
            Say why with --explain ID, where a share went with --voter ID.

            """,
            run.Output);
        Assert.Equal((0, ""), (run.Code, run.Error));
    }

    [Fact]
    public async Task Table_of_equal_shares_tells_the_share_and_the_settings()
    {
        var run = await Cli.Run("count", Cli.Town, "--add1", "overspend");

        Assert.Equal(
            """
            Our town decides
            6 ballots · 4 projects · budget 1,000 EUR

            Equal Shares
            rule equal-shares, utility cost, start exact, add1 overspend, step 1, complete
            none, against-greedy none, tie cost,votes,id

            1 of 4 projects funded, 700 of 1,000 spent (70.0%)
            66.7% of the voters get something they chose
            No group of voters is left behind
            Share of each voter: 236.67, after 72 shares tried

            #  Id    Funded             Cost  Votes  Effective
            1  park  Trees in the park   700      4          4

            Id     Not funded, the closest first  Cost  Votes  Reached
            bikes  Bicycle stands                  300      2  [========= ]  99.4%
            clock  The old <clock> & its tower     300      2  [========= ]  99.4%
            pool   A pool                          900      1  [==        ]  26.3%
            Say why with --explain ID, where a share went with --voter ID.

            """,
            run.Output);
    }

    [Fact]
    public async Task Table_that_is_piped_has_no_colours_and_fits_80_columns()
    {
        var run = await Cli.Run("count", Cli.Town, "--preset", "wieliczka-2023", "--explain", "bikes", "--voter", "cid");

        Assert.DoesNotContain('\u001b', run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(new StringInfo(line).LengthInTextElements, 0, 80));
    }

    [Fact]
    public async Task Json_is_one_object_with_what_scripts_need()
    {
        var json = (await Cli.Run("count", Cli.Town, "--format", "json", "--complete", "by-votes")).Json;

        Assert.Equal(["bikes", "clock"], Cli.Strings(json.GetProperty("winners")));
        Assert.Equal(600, json.GetProperty("spent").GetInt64());
        Assert.Equal("equal-shares", json.GetProperty("rule").GetProperty("name").GetString());
        Assert.Equal("by-votes", json.GetProperty("rule").GetProperty("complete").GetString());
        var first = json.GetProperty("rounds")[0];
        Assert.Equal(("bikes", "shares", 150.0), (first.GetProperty("project").GetString(), first.GetProperty("kind").GetString(), first.GetProperty("price").GetDouble()));
        Assert.True(json.GetProperty("exact_comparisons").GetInt64() >= 0);
        Assert.All(["read_seconds", "count_seconds", "cpu_read_seconds", "cpu_count_seconds"], name => Assert.True(json.GetProperty(name).GetDouble() >= 0));
        Assert.Equal("pool", json.GetProperty("losers").EnumerateArray().Last().GetProperty("project").GetString());
    }

    [Fact]
    public async Task Amounts_keep_their_decimals()
    {
        var json = (await Cli.Run("count", Cli.Ranked, "--rule", "greedy", "--format", "json")).Json;

        Assert.Equal("10.25", json.GetProperty("spent").GetRawText());
        Assert.Equal("borda", json.GetProperty("rule").GetProperty("measure").GetString());
        Assert.Contains("10.25 of 10.50 spent", (await Cli.Run("count", Cli.Ranked, "--rule", "greedy")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipe_is_read_like_a_file()
    {
        var piped = await Cli.RunWith(await File.ReadAllBytesAsync(Cli.Town, TestContext.Current.CancellationToken), "count", "-", "--rule", "greedy");

        Assert.Equal((await Cli.Run("count", Cli.Town, "--rule", "greedy")).Output, piped.Output);
        Assert.Equal((0, ""), (piped.Code, piped.Error));
    }

    [Fact]
    public async Task Compare_shows_where_rules_differ()
    {
        var run = await Cli.Run("count", Cli.Town, "--compare", "greedy,equal-shares");
        var json = (await Cli.Run("count", Cli.Town, "--compare", "greedy,equal-shares", "--format", "json")).Json;

        Assert.Equal(
            """
            Our town decides
            6 ballots · 4 projects · budget 1,000 EUR

               Rule          Funded  Spent  Served  Each  Unequal  Left behind
            A  greedy             2  1,000   83.3%  1.00     0.28            0
            B  equal-shares       2    600   66.7%  0.67     0.33            0

            Served: voters who get something they chose. Each: funded projects on a ballot,
            on average. Unequal: how unequally money was spent on the voters' choices, from
            0 (all alike) to 1. Left behind: projects that some of their voters could have
            paid for with their part of the money, which went elsewhere.

            1 project is funded by all of them.

            Id     Funded by some               Cost  Votes  A  B
            park   Trees in the park             700      4  x  -
            clock  The old <clock> & its tower   300      2  -  x

            """,
            run.Output);
        Assert.Equal("greedy", json.GetProperty("rule").GetProperty("name").GetString());
        Assert.Equal(["greedy", "equal-shares"], json.GetProperty("compared").EnumerateArray().Select(rule => rule.GetProperty("rule").GetString()));
        Assert.Equal(["bikes"], Cli.Strings(json.GetProperty("funded_by_all")));
        Assert.Equal(["park: greedy", "clock: equal-shares"], json.GetProperty("funded_by_some").EnumerateArray().Select(some => $"{some.GetProperty("project")}: {string.Join(',', Cli.Strings(some.GetProperty("rules")))}"));
        Assert.Equal([0.283333, 0.333333], json.GetProperty("compared").EnumerateArray().Select(rule => rule.GetProperty("fairness").GetProperty("spending_inequality").GetDouble()));
    }

    [Fact]
    public async Task Compare_of_one_mind_says_so()
    {
        var run = await Cli.Run("count", Cli.Town, "--compare", "greedy-density,equal-shares");

        Assert.EndsWith("All of them fund the same projects.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_figures_of_fairness()
    {
        var fairness = (await Cli.Run("count", Cli.Town, "--rule", "greedy", "--exclude", "park", "--format", "json")).Json.GetProperty("fairness");

        Assert.Equal(
            """{"voters_with_funded_choice":4,"exclusion_ratio":0.333333,"average_funded_choices":0.666667,"median_funded_choices":1,"average_money_on_choices":200,"median_money_on_choices":300,"spending_inequality":0.333333,"ejr_plus":{"utility":"cost","strength":"up-to-any","holds":true,"violations":[]},"categories":[]}""",
            JsonSerializer.Serialize(fairness));
    }

    /// <summary>Six in ten voters agree on three projects and get two of them less than their part pays for.</summary>
    [Fact]
    public async Task Group_left_behind_is_named_wherever_it_matters()
    {
        var file = Encoding.UTF8.GetBytes("META\nkey;value\nbudget;100\nvote_type;approval\ncurrency;EUR\nPROJECTS\nproject_id;cost;name;category\na;100;A;sport\nb;20;B;parks,sport\nVOTES\nvoter_id;vote\n1;a\n2;a\n3;a\n4;b\n5;b\n");

        var table = (await Cli.RunWith(file, "count", "-", "--rule", "greedy", "--explain", "b")).Output;
        var json = (await Cli.RunWith(file, "count", "-", "--rule", "greedy", "--format", "json")).Json.GetProperty("fairness");
        var html = (await Cli.RunWith(file, "count", "-", "--rule", "greedy", "--format", "html", "--compare", "greedy,equal-shares")).Output;

        Assert.Contains("Left behind: voters for b, who could have paid with their part of the money\n", table, StringComparison.Ordinal);
        Assert.Contains("A group is left behind: 2 voters who chose it have 40 EUR of the budget as their", table, StringComparison.Ordinal);
        Assert.Equal(
            """[{"project":"b","voters":2,"money":40,"deserved":40,"least_got":0,"most_got":0,"most_with_project":20}]""",
            JsonSerializer.Serialize(json.GetProperty("ejr_plus").GetProperty("violations")));
        Assert.Equal(["parks 0.2 0", "sport 0.8 1"], json.GetProperty("categories").EnumerateArray().Select(c => $"{c.GetProperty("category")} {c.GetProperty("vote_share")} {c.GetProperty("money_share")}"));
        Assert.Contains("<dt>Groups left behind</dt><dd>1</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"name\">sport</span><span class=\"detail\">80.0% of the votes</span>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"num\">100</td><td class=\"num\">3</td><td>funded</td><td>–</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_says_with_what_a_project_would_have_won()
    {
        var run = await Cli.Run("count", Cli.Town, "--rule", "greedy", "--explain", "clock");
        var json = (await Cli.Run("count", Cli.Town, "--rule", "greedy", "--explain", "clock", "--format", "json")).Json.GetProperty("explanation");

        Assert.EndsWith(
            """
            It would have won at 299 EUR, 1 EUR cheaper.
            It would have won if 1 more voter with money to spare had chosen it too.
            It would have won if 1 new voter had come and chosen nothing else.

            """,
            run.Output,
            StringComparison.Ordinal);
        Assert.Equal(
            """{"more_approvals":{"voters":1,"is_smallest":true},"new_voters":{"voters":1,"is_smallest":true},"lower_cost":{"amount":1,"is_smallest":true}}""",
            JsonSerializer.Serialize(json.GetProperty("would_have_won_with")));
    }

    [Theory]
    [InlineData("pool", "Not funded. It costs 900 EUR and has 1 vote.\nFrom the outset its supporters' shares came to 166.67 EUR: 733.33 EUR too\nlittle.")]
    [InlineData("bikes", "Funded in round 1 of 2, for 300 EUR.\nIt has 2 supporters; 2 of them paid 150 EUR.\n")]
    [InlineData("park", "From the outset its supporters' shares came to 666.67 EUR: 33.33 EUR too little.\nIts supporters paid 150 EUR for bikes Bicycle stands.\nIts supporters paid 150 EUR for clock The old <clock> & its tower.\n")]
    public async Task Explain_says_why(string project, string sentences)
    {
        var run = await Cli.Run("count", Cli.Town, "--explain", project);

        Assert.Contains(sentences, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exact-equal-shares", "bikes", "It has 2 supporters; each paid 150 EUR.")]
    [InlineData("bounded-overspending", "park", "uncovered, which came out of the rest of the")]
    public async Task Explain_says_how_the_rule_was_paid(string rule, string project, string sentence)
    {
        var run = await Cli.Run("count", Cli.Town, "--rule", rule, "--explain", project);

        Assert.Contains(sentence, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_says_how_many_places_were_counted()
    {
        var run = await Cli.Run("count", Cli.Ranked, "--rule", "expanding-approvals", "--explain", "a");

        Assert.Contains("With 1 place of each ranking counted, 2 voters had its cost together", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Voter_shows_where_the_share_went()
    {
        var run = await Cli.Run("count", Cli.Town, "--voter", "eve");
        var json = (await Cli.Run("count", Cli.Town, "--voter", "eve", "--format", "json")).Json.GetProperty("voter");

        Assert.EndsWith("Voter eve\nShare at the start: 166.67 EUR.\nPaid 150 EUR for bikes Bicycle stands.\nLeft over: 16.67 EUR.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(150, json.GetProperty("payments")[0].GetProperty("amount").GetInt64());
    }

    [Fact]
    public async Task Voter_sees_what_was_not_funded_and_why()
    {
        var run = await Cli.Run("count", Cli.Town, "--voter", "dot");

        Assert.EndsWith("Also chose park Trees in the park, which was not funded: 33.33 EUR short.\nAlso chose pool A pool, which was not funded: 733.33 EUR short.\nNothing on this ballot was funded.\nLeft over: 166.67 EUR.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_stands_on_its_own_and_encodes_names()
    {
        var run = await Cli.Run("count", Cli.Town, "--rule", "greedy", "--format", "html", "--voter", "ann", "--compare", "greedy,equal-shares");

        Assert.StartsWith("<!doctype html>", run.Output, StringComparison.Ordinal);
        Assert.Contains("The old &lt;clock&gt; &amp; its tower", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<clock>", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", run.Output, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme:dark", run.Output, StringComparison.Ordinal);
        Assert.Contains("<svg viewBox=\"0 0 1000 18\" preserveAspectRatio=\"none\" role=\"img\" style=\"height:18px\"><title>Trees in the park: 700 EUR · 4 votes</title>", run.Output, StringComparison.Ordinal);
        foreach (var tag in (string[])["section", "ol", "li", "svg", "table", "details", "p", "h2", "main", "dl"])
            Assert.Equal(run.Output.Split($"<{tag}>").Length + run.Output.Split($"<{tag} ").Length - 2, run.Output.Split($"</{tag}>").Length - 1);
    }

    [Theory]
    [InlineData("equal-shares", "bikes,clock", "shares")]
    [InlineData("greedy", "park,bikes", "greedy")]
    [InlineData("greedy-density", "bikes,clock", "greedy")]
    [InlineData("phragmen", "bikes,clock", "earnings")]
    [InlineData("max-utility", "park,bikes", "optimum")]
    [InlineData("exact-equal-shares", "bikes,clock", "equal-payments")]
    [InlineData("bounded-overspending", "park,bikes", "shares")]
    public async Task Rule_by_name_elects_in_its_own_way(string rule, string winners, string kind)
    {
        var json = (await Cli.Run("count", Cli.Town, "--rule", rule, "--format", "json")).Json;

        Assert.Equal(rule, json.GetProperty("rule").GetProperty("name").GetString());
        Assert.Equal(winners.Split(','), Cli.Strings(json.GetProperty("winners")));
        Assert.Equal(kind, json.GetProperty("rounds")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Shares_of_exact_equal_shares_are_raised_as_declared()
    {
        var json = (await Cli.Run("count", Cli.Town, "--rule", "exact-equal-shares", "--raise", "add-opt-skip", "--raise-until", "highest-spending", "--format", "json")).Json;

        Assert.Equal("add-opt-skip", json.GetProperty("rule").GetProperty("raise").GetString());
        Assert.Equal("highest-spending", json.GetProperty("rule").GetProperty("raise_until").GetString());
        Assert.Equal(700, json.GetProperty("spent").GetInt64());
        Assert.Equal("175", json.GetProperty("share_exact").GetString());
    }

    [Fact]
    public async Task Places_are_counted_one_after_the_other()
    {
        var json = (await Cli.Run("count", Cli.Ranked, "--rule", "expanding-approvals", "--voter", "1", "--format", "json")).Json;

        Assert.Equal(["a", "c"], Cli.Strings(json.GetProperty("winners")));
        Assert.Equal("ranks", json.GetProperty("rounds")[0].GetProperty("kind").GetString());
        Assert.Equal(3.125, json.GetProperty("voter").GetProperty("payments")[0].GetProperty("amount").GetDouble());
    }

    [Fact]
    public async Task Points_that_are_not_needed_are_transferred_as_declared()
    {
        const string Points = "META\nkey;value\ndescription;Points\ncountry;Nowhere\nunit;Town\ninstance;2026\nnum_projects;2\nnum_votes;2\nbudget;40\nvote_type;cumulative\nrule;greedy\ndate_begin;2026\ndate_end;2026\nmax_sum_points;4\n"
            + "PROJECTS\nproject_id;cost\nA;30\nB;31\nVOTES\nvoter_id;vote;points\n1;B,A;3,1\n2;A,B;3,1\n";
        var run = await Cli.RunWith(Encoding.UTF8.GetBytes(Points), "count", "-", "--rule", "cumulative-support-transfer", "--order", "support", "--shortage", "eliminate", "--exhaust", "no", "--voter", "1", "--format", "json");

        var rule = run.Json.GetProperty("rule");
        Assert.Equal(("support", "eliminate", "no"), (rule.GetProperty("order").GetString(), rule.GetProperty("shortage").GetString(), rule.GetProperty("exhaust").GetString()));
        Assert.Equal(["A"], Cli.Strings(run.Json.GetProperty("winners")));
        Assert.Equal("transfers", run.Json.GetProperty("rounds")[0].GetProperty("kind").GetString());
        Assert.Equal(15, run.Json.GetProperty("voter").GetProperty("payments")[0].GetProperty("amount").GetInt64());
    }

    [Theory]
    [InlineData("pabutools")]
    [InlineData("equalshares.net")]
    [InlineData("wieliczka-2023")]
    [InlineData("swiecie-2023")]
    [InlineData("pabulib-checker")]
    public async Task Preset_counts_and_can_be_changed(string preset)
    {
        var json = (await Cli.Run("count", Cli.Town, "--preset", preset, "--step", "1/2", "--format", "json")).Json;

        Assert.Equal("1/2", json.GetProperty("rule").GetProperty("step").GetString());
        Assert.NotEmpty(Cli.Strings(json.GetProperty("winners")));
    }

    [Theory]
    [InlineData("Poland_Wieliczka_2023_Green_Budget.pb", "wieliczka-2023")]
    [InlineData("Poland_Swiecie_2023.pb", "swiecie-2023")]
    [InlineData("Netherlands_Assen_2024.pb", "pabulib-checker")]
    public async Task Preset_reproduces_the_official_result(string file, string preset)
    {
        var folder = RealFiles();
        Assert.SkipWhen(folder is null, "The real elections are not here: put them into shared/data/pabulib beside the repository.");
        using var golden = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder!, "golden.json"), TestContext.Current.CancellationToken));

        var run = await Cli.Run("count", Path.Combine(folder!, file), "--preset", preset, "--format", "json");

        var official = Cli.Strings(golden.RootElement.GetProperty("instances").GetProperty(file).GetProperty("published_selected"));
        Assert.Equal(official.Order(StringComparer.Ordinal), Cli.Strings(run.Json.GetProperty("winners")).Order(StringComparer.Ordinal));
    }

    private static string? RealFiles()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data", "pabulib");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
