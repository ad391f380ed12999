using System.Globalization;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Folkmoot.Cli.Tests;

public sealed class MapTests
{
    private static readonly string[] Names =
    [
        "axes", "consensus", "divisive", "groups", "groups_reason", "groups_reason_code", "margins", "null_test", "people", "representative", "seconds", "settings", "shape", "slates", "stability", "statements", "uncertain", "votes", "warnings",
    ];

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
    [InlineData("votes.csv comments.csv", "--format json")]
    [InlineData("votes.csv comments.csv", "--format html")]
    [InlineData("participants-votes.csv comments.csv", "--draws 19 --margins no")]
    [InlineData("votes.csv participants-votes.csv", "--parity polis --draws 0 --margins no")]
    public async Task Rows_in_another_order_give_the_same_bytes(string files, string options)
    {
        var (folder, shuffled) = (Directory.CreateTempSubdirectory("folkmoot-map-").FullName, Directory.CreateTempSubdirectory("folkmoot-map-").FullName);
        try
        {
            foreach (var name in files.Split(' '))
            {
                var lines = await File.ReadAllLinesAsync(Path.Combine(Cli.Conversation, name), TestContext.Current.CancellationToken);
                await File.WriteAllLinesAsync(Path.Combine(folder, name), lines, TestContext.Current.CancellationToken);
                new Random(7).Shuffle(lines.AsSpan(1));
                await File.WriteAllLinesAsync(Path.Combine(shuffled, name), lines, TestContext.Current.CancellationToken);
            }

            var (one, other) = (await Cli.Run(["map", folder, .. options.Split(' ')]), await Cli.Run(["map", shuffled, .. options.Split(' ')]));

            Assert.Equal((0, ""), (one.Code, one.Error));
            Assert.True(one.Output == other.Output, "Another output.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            Directory.Delete(shuffled, recursive: true);
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

    /// <summary>Whatever is odd about the votes, there is a map that says so in a word and in a sentence.</summary>
    [Theory]
    [InlineData("", "no-statements", 0)]
    [InlineData("1,0,1\n2,0,-1", "too-few-people", 2)]
    [InlineData("1,0,1\n1,1,-1\n1,2,0\n1,3,1\n1,4,1\n1,5,-1\n1,6,1\n1,7,1", "too-few-people", 8)]
    [InlineData("1,0,1\n1,0,1\n1,0,1", "too-few-people", 1)]
    [InlineData("@40x10 0", "no-differences", 400)]
    [InlineData("@40x10 1", "no-differences", 400)]
    [InlineData("@60x1 1 0 -1", "no-structure", 60)]
    public async Task Votes_of_odd_shapes_have_no_groups_and_the_reason_is_said(string rows, string reason, int votes)
    {
        var map = (await Cli.RunWith(Votes(rows), "map", "-", "--draws", "19")).Json;

        Assert.Equal(JsonValueKind.Null, map.GetProperty("groups").ValueKind);
        Assert.Equal((reason, votes), (map.GetProperty("groups_reason_code").GetString(), map.GetProperty("votes").GetInt32()));
        Assert.NotEmpty(map.GetProperty("groups_reason").GetString()!);
        Assert.Equal(Names, map.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_hundred_thousand_people_and_ten_thousand_statements_are_mapped()
    {
        var run = await Cli.RunWith(Votes("@100000x1 1 -1", statements: 10_000), "map", "-");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("\"groups_reason_code\": \"too-few-people\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_odd_and_does_no_harm_is_said()
    {
        var folder = Directory.CreateTempSubdirectory("folkmoot-map-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "votes.csv"), "timestamp,voter-id,comment-id,vote\n1600000000000,1,0,1\n1600000000009,1,0,-1\n1600000000000,2,9,1\n1600000000000,2,0,1\n1600000000000,2,0,-1\n", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "comments.csv"), "comment-id,comment-body\n0,Said\n1,Unseen\n", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "math-pca2.json"), """
                {"tids":[0,9],"pca":{"center":[0.5,0],"comps":[[1,0],[0,1]]},"base-clusters":{"id":[3],"members":[[1,2,77]]},"group-clusters":[{"id":0,"members":[3]}],"mod-out":[],"meta-tids":[]}
                """, TestContext.Current.CancellationToken);

            var map = (await Cli.Run("map", folder, "--parity", "polis")).Json;

            Assert.Equal(
                ["Statements with votes that comments.csv does not list: 1. They take part without their text.", "Answers that contradict one another at the same moment: 1. They count as passes.", "Statements that nobody has answered: 1."],
                Cli.Strings(map.GetProperty("warnings")));
            // The later answer holds; somebody whom only the maths file knows has no votes and counts for none.
            Assert.Equal((3, 1), (map.GetProperty("votes").GetInt32(), map.GetProperty("statements")[0].GetProperty("disagree").GetInt32()));
            Assert.Equal(["1", "2"], Cli.Strings(map.GetProperty("groups")[0].GetProperty("members")));
            Assert.Equal("maths file", map.GetProperty("groups_source").GetString());
            Assert.Equal(1.0 / 4, map.GetProperty("consensus").GetProperty("group_informed").GetProperty("0").GetDouble());
            Assert.Equal(0.5 * Math.Sqrt(2), map.GetProperty("people")[0].GetProperty("x").GetDouble(), 9);
            Assert.All(Names, name => Assert.True(map.TryGetProperty(name, out _), name));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
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

    [Theory]
    [InlineData("voter-id,comment-id,vote\n1,0,yes\n", "standard input, line 2: the vote is “yes”; it must be 1 (agree), 0 (pass) or -1 (disagree).")]
    [InlineData("timestamp,voter-id,comment-id,vote\n4102444800000,1,0,1\n", "standard input, line 2: the vote was cast in the future; set the clock right, or give times in milliseconds or seconds since 1970.")]
    public async Task Bad_votes_are_refused_with_file_and_line(string votes, string sentence)
    {
        var run = await Cli.RunWith(Encoding.UTF8.GetBytes(votes), "map", "-");

        Assert.Equal((2, "", sentence), (run.Code, run.Output, run.Error.TrimEnd()));
    }

    [Fact]
    public async Task Help_tells_of_every_option()
    {
        var help = (await Cli.Run("map", "--help")).Output;

        Assert.All((string[])["--format", "--comments", "--parity", "--draws", "--seed", "--margins", "--veto-share", "--veto-people", "--seconds"], option => Assert.Contains($"  {option} ", help, StringComparison.Ordinal));
    }

    /// <summary>Rows as they stand, or "@PEOPLExSTATEMENTS" and the answers that people give in turn to as many statements each.</summary>
    private static byte[] Votes(string rows, int statements = 0)
    {
        var text = new StringBuilder("voter-id,comment-id,vote\n");
        if (!rows.StartsWith('@'))
            return Encoding.UTF8.GetBytes(text.Append(rows).Append(rows.Length > 0 ? "\n" : "").ToString());
        var (words, at) = (rows.Split(' '), rows.IndexOf('x', StringComparison.Ordinal));
        var (people, each) = (int.Parse(rows.AsSpan(1, at - 1), CultureInfo.InvariantCulture), int.Parse(words[0].AsSpan(at + 1), CultureInfo.InvariantCulture));
        for (var i = 0; i < people; i++)
        {
            for (var j = 0; j < each; j++)
                text.Append(CultureInfo.InvariantCulture, $"{i},{(statements == 0 ? j : i % statements)},{words[1 + (i % (words.Length - 1))]}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
