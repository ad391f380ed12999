using System.Text;
using Folkmoot.Counting.Pabulib;
using Xunit;

namespace Folkmoot.Counting.Tests.Pabulib;

/// <summary>Small .pb files for tests.</summary>
internal static class Pb
{
    public const string Approval = """
        META
        key;value
        description;Three ideas
        country;Nowhere
        unit;Town
        instance;2026
        num_projects;3
        num_votes;4
        budget;100
        vote_type;approval
        rule;greedy
        date_begin;01.03.2026
        date_end;31.03.2026
        PROJECTS
        project_id;cost;votes;name;selected
        a;60;3;A bench;1
        b;40;2;Bicycle stands;1
        c;30;1;A “clock”;0
        VOTES
        voter_id;vote;age
        1;a,b;30
        2;a;41
        3;b,a;30
        4;c;19

        """;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static PabulibFile Read(string text, PabulibReadOptions? options = null) => Read(Bytes(text), options);

    public static PabulibFile Read(byte[] bytes, PabulibReadOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return PabulibReader.Read(stream, options, TestContext.Current.CancellationToken);
    }

    public static PabulibIssue Refusal(string text, PabulibReadOptions? options = null) => Refusal(Bytes(text), options);

    public static PabulibIssue Refusal(byte[] bytes, PabulibReadOptions? options = null) =>
        Assert.Throws<PabulibException>(() => Read(bytes, options)).Issue;

    /// <summary>A file from its parts; counts in META are left out.</summary>
    public static string File(string voteType, string projects, string votes, string meta = "budget;100") =>
        $"META\nkey;value\nvote_type;{voteType}\n{meta}\nPROJECTS\n{projects}\nVOTES\n{votes}\n";

    /// <summary>The choices of a ballot as ids.</summary>
    public static string[] Named(this Election election, int ballot) =>
        [.. election.Choices(election.GroupOf(ballot)).ToArray().Select(project => election.ProjectIds[project])];

    public static int[] Values(this PabulibFile file, int ballot) => file.Election.Values(file.Election.GroupOf(ballot)).ToArray();
}
