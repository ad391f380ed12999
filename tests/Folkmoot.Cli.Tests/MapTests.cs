using System.Text;
using System.Text.Json;
using Xunit;

namespace Folkmoot.Cli.Tests;

public sealed class MapTests
{
    [Fact]
    public async Task Json_holds_what_is_promised()
    {
        var map = (await Cli.Run("map", Cli.Conversation)).Json;

        Assert.Equal(64, map.GetProperty("people").GetArrayLength());
        Assert.Equal(20, map.GetProperty("statements").GetArrayLength());
        Assert.Equal("groups", map.GetProperty("shape").GetString());
        Assert.Equal([37, 27], map.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("people").GetInt32()));
        Assert.Equal(JsonValueKind.Null, map.GetProperty("groups_reason").ValueKind);
        Assert.InRange(map.GetProperty("stability").GetProperty("index").GetDouble(), 0.75, 1);
        Assert.InRange(map.GetProperty("null_test").GetProperty("groups_p").GetDouble(), 0, 0.05);
        Assert.Superset(new HashSet<string?>(["14", "2"]), map.GetProperty("consensus").GetProperty("agree").EnumerateArray().Select(found => found.GetProperty("statement").GetString()).ToHashSet());
        Assert.NotEqual(0, map.GetProperty("representative").GetProperty("A").GetArrayLength());
        Assert.All(map.GetProperty("slates").EnumerateArray(), slate => Assert.True(slate.GetProperty("certificate").GetProperty("justified_representation").GetBoolean()));
        Assert.NotEqual(0, map.GetProperty("margins").GetProperty("findings").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, map.GetProperty("seconds").ValueKind);
        Assert.Equal("Statements that nobody has answered: 1.", map.GetProperty("warnings")[0].GetString());
    }

    [Theory]
    [InlineData("json")]
    [InlineData("html")]
    public async Task Rows_in_another_order_give_the_same_bytes(string format)
    {
        var folder = Directory.CreateTempSubdirectory("folkmoot-map-").FullName;
        try
        {
            foreach (var name in (string[])["votes.csv", "comments.csv"])
            {
                var lines = await File.ReadAllLinesAsync(Path.Combine(Cli.Conversation, name), TestContext.Current.CancellationToken);
                new Random(7).Shuffle(lines.AsSpan(1));
                await File.WriteAllLinesAsync(Path.Combine(folder, name), lines, TestContext.Current.CancellationToken);
            }

            var (one, other) = (await Cli.Run("map", Cli.Conversation, "--format", format), await Cli.Run("map", folder, "--format", format));

            Assert.Equal((0, ""), (one.Code, one.Error));
            Assert.Equal(one.Output, other.Output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Seconds_are_told_when_asked_for()
    {
        var seconds = (await Cli.Run("map", Cli.Conversation, "--seconds", "--draws", "0", "--margins", "no")).Json.GetProperty("seconds");

        Assert.True(seconds.GetProperty("map").GetDouble() > 0);
    }

    [Fact]
    public async Task Without_draws_and_margins_they_are_null()
    {
        var map = (await Cli.Run("map", Cli.Conversation, "--draws", "0", "--margins", "no")).Json;

        Assert.All((string[])["stability", "null_test", "margins"], name => Assert.Equal(JsonValueKind.Null, map.GetProperty(name).ValueKind));
    }

    [Fact]
    public async Task Too_few_people_have_no_groups_and_the_reason_is_said()
    {
        var map = (await Cli.RunWith(Encoding.UTF8.GetBytes("voter-id,comment-id,vote\n1,0,1\n2,0,-1\n"), "map", "-")).Json;

        Assert.Equal(JsonValueKind.Null, map.GetProperty("groups").ValueKind);
        Assert.StartsWith("Too few people to tell groups", map.GetProperty("groups_reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("too-few-people", map.GetProperty("groups_reason_code").GetString());
    }

    [Fact]
    public async Task Parity_gives_the_statistics_of_polis_for_its_own_groups()
    {
        var map = (await Cli.Run("map", Cli.Conversation, "--parity", "polis", "--draws", "0", "--margins", "no")).Json;
        var votes = map.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("votes").GetProperty("2")).Select(of => (Agree: of.GetProperty("A").GetInt32(), Seen: of.GetProperty("S").GetInt32())).ToArray();

        Assert.Equal(("polis", "group-id column"), (map.GetProperty("parity").GetString(), map.GetProperty("groups_source").GetString()));
        Assert.Equal(votes.Aggregate(1.0, (product, of) => product * (of.Agree + 1) / (of.Seen + 2)), map.GetProperty("consensus").GetProperty("group_informed").GetProperty("2").GetDouble(), 9);
        Assert.Equal(["0", "1"], map.GetProperty("representative").EnumerateObject().Select(group => group.Name));
    }

    [Fact]
    public async Task The_page_stands_on_its_own_and_tells_its_doubts()
    {
        var page = (await Cli.Run("map", Cli.Conversation, "--format", "html")).Output;

        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Contains("Nobody has seen &lt;b&gt;this&lt;/b&gt; yet.", page, StringComparison.Ordinal);
        Assert.All((string[])["What unites", "What divides", "What we do not know", "How sure we are", "What it would take to fake this", "Who is missing"], title => Assert.Contains($"<h2>{title}</h2>", page, StringComparison.Ordinal));
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_named_alone_is_read_alone()
    {
        var map = (await Cli.Run("map", Path.Combine(Cli.Conversation, "votes.csv"), "--draws", "0", "--margins", "no")).Json;

        Assert.Equal(19, map.GetProperty("statements").GetArrayLength());
        Assert.All(map.GetProperty("statements").EnumerateArray(), statement => Assert.Equal(JsonValueKind.Null, statement.GetProperty("text").ValueKind));
    }

    [Fact]
    public async Task Bad_votes_are_refused_with_file_and_line()
    {
        var run = await Cli.RunWith(Encoding.UTF8.GetBytes("voter-id,comment-id,vote\n1,0,yes\n"), "map", "-");

        Assert.Equal((2, "", "standard input, line 2: the vote is “yes”; it must be 1 (agree), 0 (pass) or -1 (disagree)."), (run.Code, run.Output, run.Error.TrimEnd()));
    }

    [Fact]
    public async Task Help_tells_of_every_option()
    {
        var help = (await Cli.Run("map", "--help")).Output;

        Assert.All((string[])["--format", "--comments", "--parity", "--draws", "--seed", "--margins", "--veto-share", "--veto-people", "--seconds"], option => Assert.Contains($"  {option} ", help, StringComparison.Ordinal));
    }
}
