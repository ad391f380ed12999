using System.Text;
using Folkmoot.Ballots.Import;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Ballots;

/// <summary>Whoever downloads the ballots and runs the command that the result page shows gets the published account, byte for byte.</summary>
public sealed class RecountTests
{
    private const string Points = "vote_type;cumulative\nmax_sum_points;10";

    private const string Approvals = "voter_id;vote\n1;10\n2;10,9\n3;10,c\n4;9\n5;9,c\n6;c\n";
    private const string Rankings = "voter_id;vote\n1;10,9,c\n2;c,10\n3;9,c,10\n";

    [Theory]
    [Databases("vote_type;approval", Approvals, "", "the shares were raised step by step")]
    [Databases("vote_type;approval", "voter_id;vote\n1;10\n2;10,9\n3;10\n4;9\n5;9\n6;10\n", "greedy", "most votes go first")]
    [Databases("vote_type;choose-1", "voter_id;vote\n1;10\n2;9\n3;c\n", "greedy-density", "most votes for the money go first")]
    [Databases("vote_type;ordinal", Rankings, "", "shared out equally")]
    [Databases(Points, "voter_id;vote;points\n1;10,9;7,3\n2;c,9;5,5\n3;10;10\n", "", "shared out equally")]
    [Databases("vote_type;approval", Approvals, "bounded-overspending", "came from the money of all")]
    [Databases("vote_type;approval", Approvals, "exact-equal-shares", "each pay the same part of its cost")]
    [Databases("vote_type;approval", Approvals, "phragmen", "earns money at the same pace")]
    [Databases("vote_type;approval", Approvals, "max-utility", "each vote counts as much as the idea costs")]
    [Databases(Points, "voter_id;vote;points\n1;10,9;7,3\n2;c,9;5,5\n3;10;10\n", "cumulative-support-transfer", "points split that voter")]
    [Databases("vote_type;ordinal", Rankings, "expanding-approvals", "At first only first places count")]
    public async Task The_command_of_the_result_page_gives_the_published_account(DatabaseKind kind, string voteType, string votes, string rule, string words)
    {
        await using var host = await TestHost.StartAsync(kind);
        var place = await BallotScene.MakePlaceAsync(host);
        var process = await BallotScene.ImportAsync(host, place, ImportAs.Finished, Election(voteType, votes), rule);
        await host.RunJobsAsync();
        var browser = host.NewBrowser();

        var page = await browser.GetAsync(process.Url + "/result");
        var command = page.Find("pre.fm-code").Split(' ');
        var ballots = await browser.Http.GetByteArrayAsync(process.Url + "/result/ballots.pb");
        var published = await browser.Http.GetByteArrayAsync(process.Url + "/result/account.json");

        Assert.Contains(words, page.Main, StringComparison.Ordinal);
        Assert.Equal(["folkmoot", "count"], command[..2]);
        Assert.Equal(Encoding.UTF8.GetString(published), Encoding.UTF8.GetString(await RunAsync(ballots, command[2], command[3..])));
    }

    private static string Election(string voteType, string votes) => $"""
        META
        key;value
        description;Small vote
        country;United Kingdom
        unit;Wyebridge
        instance;2025
        num_projects;4
        num_votes;{votes.Count(letter => letter == '\n') - 1}
        budget;100
        {voteType}
        rule;equalshares/add1
        date_begin;01.03.2025
        date_end;21.03.2025
        currency;GBP
        PROJECTS
        project_id;cost;name;category;neighborhood
        10;50;Trees;green,play;North
        9;40;Bench;play;
        c;60;Roof;;South
        d;1;Sign;;
        VOTES
        {votes}
        """;

    private static async Task<byte[]> RunAsync(byte[] file, string name, string[] options)
    {
        var (code, output, errors) = await CommandLineProgram.RunAsync("count", name, file, options);
        Assert.Equal((0, ""), (code, errors));
        return output;
    }
}
