using System.Globalization;
using System.Text.Json;
using Folkmoot.Opinion.Polis;
using Xunit;

namespace Folkmoot.Opinion.Tests;

/// <summary>Every stage of Polis's published maths files, recomputed from raw votes and the stage before, to 1e-9.</summary>
public sealed class PolisParityTests
{
    private const double Tolerance = 1e-9;

    public static TheoryData<string> Files() => ["150ptpt-3gp-no-strict-no-meta", "50ptpt-3gp-strict-no-meta", "above-100-ptpts", "r4tykwac8thvzv35jrn53-biodiversity"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Places_and_extremity_agree(string name)
    {
        var (published, statistics, maths) = Read(name);
        var pca = published.GetProperty("pca");
        // One file was exported without the votes of one of its participants, so its means cannot be had from the votes.
        if (name != "50ptpt-3gp-strict-no-meta")
            Close(Numbers(pca.GetProperty("center")), statistics.Centre);
        Close(Numbers(pca.GetProperty("comment-extremity")), statistics.Extremity);
        Close(Numbers(pca.GetProperty("comment-projection")[0]), [.. statistics.StatementPlaces.Select(place => place.X)]);
        Close(Numbers(pca.GetProperty("comment-projection")[1]), [.. statistics.StatementPlaces.Select(place => place.Y)]);
        var clusters = published.GetProperty("base-clusters");
        int[] ids = [.. clusters.GetProperty("id").EnumerateArray().Select(id => id.GetInt32())];
        Close(Numbers(clusters.GetProperty("x")), [.. ids.Select(id => statistics.BasePlaces[id].X)]);
        Close(Numbers(clusters.GetProperty("y")), [.. ids.Select(id => statistics.BasePlaces[id].Y)]);
        Assert.NotEmpty(maths.Groups);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Votes_of_groups_and_group_informed_consensus_agree(string name)
    {
        var (published, statistics, maths) = Read(name);
        foreach (var group in statistics.Groups)
        {
            var votes = published.GetProperty("group-votes").GetProperty(Id(group.Id)).GetProperty("votes");
            for (var j = 0; j < maths.Statements.Count; j++)
            {
                var of = votes.GetProperty(maths.Statements[j]);
                Assert.Equal((of.GetProperty("A").GetInt32(), of.GetProperty("D").GetInt32(), of.GetProperty("S").GetInt32()), (group.Votes[j].Agree, group.Votes[j].Disagree, group.Votes[j].Seen));
            }
        }

        Close([.. maths.Statements.Select(id => published.GetProperty("group-aware-consensus").GetProperty(id).GetDouble())], statistics.GroupInformedConsensus);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Representative_and_consensus_lists_agree_in_order_and_figures(string name)
    {
        var (published, statistics, _) = Read(name);
        foreach (var group in statistics.Groups)
        {
            var list = published.GetProperty("repness").GetProperty(Id(group.Id)).EnumerateArray().ToArray();
            Assert.Equal(list.Select(item => Id(item.GetProperty("tid").GetInt32())), group.Representative.Select(found => found.Statement));
            Assert.Equal(list.Select(item => item.GetProperty("repful-for").GetString()), group.Representative.Select(found => found.Answer == Answer.Agree ? "agree" : "disagree"));
            Assert.Equal(list.Select(item => item.TryGetProperty("best-agree", out _)), group.Representative.Select(found => found.BestAgree));
            Close([.. list.Select(item => item.GetProperty("p-success").GetDouble())], [.. group.Representative.Select(found => found.Share)]);
            Close([.. list.Select(item => item.GetProperty("p-test").GetDouble())], [.. group.Representative.Select(found => found.ShareTest)]);
            Close([.. list.Select(item => item.GetProperty("repness").GetDouble())], [.. group.Representative.Select(found => found.Ratio)]);
            // This one figure is published in single precision.
            Assert.Equal(list.Select(item => item.GetProperty("repness-test").GetSingle()), group.Representative.Select(found => (float)found.RatioTest));
        }

        foreach (var (kind, found) in new[] { ("agree", statistics.AgreeConsensus), ("disagree", statistics.DisagreeConsensus) })
        {
            var list = published.GetProperty("consensus").GetProperty(kind).EnumerateArray().ToArray();
            Assert.Equal(list.Select(item => Id(item.GetProperty("tid").GetInt32())), found.Select(consensus => consensus.Statement));
            Close([.. list.Select(item => item.GetProperty("p-test").GetDouble())], [.. found.Select(consensus => consensus.ShareTest)]);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Priorities_agree_but_where_all_were_49(string name)
    {
        var (published, statistics, maths) = Read(name);
        double[] priorities = [.. maths.Statements.Select(id => published.GetProperty("comment-priorities").GetProperty(id).GetDouble())];
        if (priorities.All(priority => priority == 49))
            Assert.Equal("50ptpt-3gp-strict-no-meta", name);
        else
            Close(priorities, statistics.Priorities);
    }

    [Fact]
    public void Statistics_of_three_people_by_hand()
    {
        var table = Conversations.Table("1: 0+ 1-", "2: 0+ 1+", "3: 0- 1-");
        var statistics = PolisParity.Of(table, [KeyValuePair.Create(0, (IReadOnlyList<string>)["1", "2"]), KeyValuePair.Create(1, (IReadOnlyList<string>)["3"])]);

        Assert.Equal([3.0 / 4 * (1.0 / 3), 2.0 / 4 * (1.0 / 3)], statistics.GroupInformedConsensus);
        Assert.Equal([-1.0 / 3, 1.0 / 3], statistics.Centre);
        Assert.Equal((2, 0, 0), (statistics.Groups[0].Votes[0].Agree, statistics.Groups[0].Votes[0].Disagree, statistics.Groups[0].Votes[0].Pass));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("""{"tids":[0],"pca":{"center":[],"comps":[[0],[0]]},"base-clusters":{"id":[],"members":[]},"group-clusters":[],"mod-out":[],"meta-tids":[]}""")]
    public void What_is_no_maths_file_is_refused(string text)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));

        Assert.Contains("is no maths file of Polis", Assert.Throws<OpinionException>(() => PolisMaths.Read(stream, "math-pca2.json")).Message, StringComparison.Ordinal);
    }

    private static (JsonElement Published, PolisStatistics Statistics, PolisMaths Maths) Read(string name)
    {
        var folder = OpenData.Folders("polis-blobs").Single(path => Path.GetFileName(path) == name);
        var file = Directory.GetFiles(folder, "math*.json").Single();
        using var stream = File.OpenRead(file);
        var maths = PolisMaths.Read(stream, file);
        var votes = OpenData.Read(Path.Combine(folder, "votes.csv"), "none").Votes;
        return (JsonDocument.Parse(File.ReadAllText(file)).RootElement, PolisParity.Of(votes, maths), maths);
    }

    private static void Close(double[] expected, IReadOnlyList<double> actual)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= Tolerance, $"{expected[i]} and {actual[i]} at {i}.");
    }

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    private static string Id(int id) => id.ToString(CultureInfo.InvariantCulture);
}
