using System.Text;
using Folkmoot.Counting.Pabulib;
using Folkmoot.Counting.Tests.Golden;
using Xunit;

namespace Folkmoot.Counting.Tests.Pabulib;

public sealed class PabulibWriterTests
{
    [Fact]
    public void Write_gives_sorted_ballots_without_ids_and_attributes()
    {
        var text = Written(Pb.Read(Pb.Approval, new PabulibReadOptions { KeepVoterIds = true, KeepVoterColumns = ["age"] }));

        Assert.EndsWith("""
            PROJECTS
            project_id;cost;votes;name;selected
            a;60;3;A bench;1
            b;40;2;Bicycle stands;1
            c;30;1;A “clock”;0
            VOTES
            voter_id;vote
            1;a
            2;a,b
            3;a,b
            4;c

            """, text, StringComparison.Ordinal);
        Assert.StartsWith("META\nkey;value\ndescription;Three ideas\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_columns_asked_for_by_name()
    {
        var file = Pb.Read(Pb.Approval, new PabulibReadOptions { KeepVoterIds = true, KeepVoterColumns = ["age"] });

        Assert.EndsWith("voter_id;vote;age\n2;a;41\n1;a,b;30\n3;a,b;30\n4;c;19\n", Written(file, new() { VoterIds = true, VoterColumns = ["age"] }), StringComparison.Ordinal);
        Assert.EndsWith("voter_id;vote\n1;a,b\n2;a\n3;a,b\n4;c\n", Written(file, new() { Order = PabulibBallotOrder.AsRead }), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_sorted_ballots_do_not_depend_on_the_order_of_arrival()
    {
        var options = new PabulibReadOptions { KeepVoterColumns = ["age"] };
        const string Header = "voter_id;vote;age\n";
        var rows = new[] { "1;a,b;30", "2;a;41", "3;b,a;20", "4;;19" };
        var files = new[] { rows, [.. rows.Reverse()] }
            .Select(order => Written(Pb.Read(Pb.File("approval", "project_id;cost\na;1\nb;1", Header + string.Join('\n', order)), options), new() { VoterColumns = ["age"] }));

        Assert.Single(files.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Write_refuses_what_was_not_kept()
    {
        var file = Pb.Read(Pb.Approval);

        Assert.Contains("\"age\"", Assert.Throws<ArgumentException>(() => Written(file, new() { VoterColumns = ["age"] })).Message, StringComparison.Ordinal);
        Assert.Contains("Voter ids", Assert.Throws<ArgumentException>(() => Written(file, new() { VoterIds = true })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_quotes_what_needs_it()
    {
        var text = Pb.File("approval", "project_id;cost;name\na;1;\"Peace; \"\"quiet\"\"\"\nb;1;\"two\nlines\"", "voter_id;vote\n1;a", "budget;100\ncomment;\"#1: a; b\"");

        var again = Pb.Read(Written(Pb.Read(text)));

        Assert.Equal("Peace; \"quiet\"", again.Projects[0].Name);
        Assert.Equal("two\nlines", again.Projects[1].Name);
        Assert.Equal("#1: a; b", again.Meta["comment"]);
    }

    [Fact]
    public void Write_amounts_in_one_scale_with_points()
    {
        var text = Written(Pb.Read(Pb.File("approval", "project_id;cost\na;1,5\nb;4000.0", "voter_id;vote\n1;a", "budget;100")));

        Assert.Contains("budget;100.0\n", text, StringComparison.Ordinal);
        Assert.Contains("a;1.5\nb;4000.0\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_points_and_scores()
    {
        var text = Written(Pb.Read(Pb.File("scoring", "project_id;cost\na;1\nb;1", "voter_id;vote;points\n1;b;-3\n2;a,b;2,0", "budget;1\ndefault_score;1")));

        Assert.EndsWith("voter_id;vote;points\n1;a,b;1,-3\n2;a,b;2,0\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_writes_an_election_that_was_never_a_file()
    {
        var builder = new ElectionBuilder(BallotKind.Ordinal, 12345, scale: 2);
        builder.AddProject("x", 5000);
        builder.AddProject("y", 250);
        builder.AddBallot([1, 0], weight: 2);
        builder.AddBallot([0]);

        var text = Written(PabulibFile.Describe(builder.Build(), new PabulibMeta([KeyValuePair.Create("description", "Own")]), ("name", ["Ex", "Why"])));

        Assert.Equal("""
            META
            key;value
            description;Own
            num_projects;2
            num_votes;3
            budget;123.45
            vote_type;ordinal
            PROJECTS
            project_id;cost;name
            x;50.00;Ex
            y;2.50;Why
            VOTES
            voter_id;vote
            1;x
            2;y,x
            3;y,x

            """, text);
    }

    [Fact]
    public void Describe_refuses_a_column_of_another_length()
    {
        var builder = new ElectionBuilder(BallotKind.Approval, 1);
        builder.AddProject("x", 1);

        Assert.Throws<ArgumentException>(() => PabulibFile.Describe(builder.Build(), new PabulibMeta([]), ("name", [])));
    }

    [Theory]
    [MemberData(nameof(RealFiles.Names), MemberType = typeof(RealFiles))]
    public void Read_write_read_gives_the_same_election(string name)
    {
        var path = SharedData.File(name);
        var columns = new PabulibReadOptions { KeepVoterIds = true, KeepVoterColumns = ["age", "sex", "voting_method", "neighborhood", "district", "education"] };
        var file = PabulibReader.Read(path, columns, TestContext.Current.CancellationToken);

        var again = Pb.Read(Written(file, new() { Order = PabulibBallotOrder.AsRead, VoterIds = true, VoterColumns = file.Voters!.Columns }), columns);
        var sorted = Pb.Read(Written(file));

        Assert.Equal(file.Meta, again.Meta);
        Assert.Equal(file.Projects.SelectMany(Cells), again.Projects.SelectMany(Cells));
        Assert.Equal(file.Voters.Ids, again.Voters!.Ids);
        foreach (var column in file.Voters.Columns)
            Assert.Equal(file.Voters[column], again.Voters[column]);
        Assert.Equal(Ballots(file.Election), Ballots(again.Election));
        Assert.Equal(Ballots(file.Election).Order(StringComparer.Ordinal), Ballots(sorted.Election).Order(StringComparer.Ordinal));
        Assert.Null(sorted.Voters);

        IEnumerable<string> Cells(PabulibProject project) => file.ProjectColumns.Where(column => column is not "cost").Select(column => project[column]!).Append(project.Id);
    }

    private static string[] Ballots(Election election) =>
        [.. Enumerable.Range(0, election.BallotCount).Select(ballot => election.GroupOf(ballot))
            .Select(group => $"{string.Join(',', election.Choices(group).ToArray())} {string.Join(',', election.Values(group).ToArray())}")];

    private static string Written(PabulibFile file, PabulibWriteOptions? options = null)
    {
        using var stream = new MemoryStream();
        PabulibWriter.Write(stream, file, options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
