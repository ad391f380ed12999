using System.Text;
using Folkmoot.Counting.Pabulib;
using Xunit;

namespace Folkmoot.Counting.Tests.Pabulib;

public sealed class PabulibReaderTests
{
    [Fact]
    public void Read_approval_file_gives_election_and_description()
    {
        var file = Pb.Read(Pb.Approval);

        Assert.Equal(PabulibVoteType.Approval, file.VoteType);
        Assert.Equal(100, file.Election.Budget);
        Assert.Equal(["a", "b", "c"], file.Election.ProjectIds);
        Assert.Equal([60, 40, 30], file.Election.Costs.ToArray());
        Assert.Equal(4, file.Election.BallotCount);
        Assert.Equal(["a", "b"], file.Election.Named(2));
        Assert.Equal(["c"], file.Election.Named(3));
        Assert.Equal("Town", file.Meta["unit"]);
        Assert.Equal("A bench", file.Projects[0].Name);
        Assert.Equal(1, file.Projects[1].Selected);
        Assert.Null(file.Projects[0]["category"]);
    }

    [Fact]
    public void Read_drops_voters_unless_asked()
    {
        Assert.Null(Pb.Read(Pb.Approval).Voters);

        var voters = Pb.Read(Pb.Approval, new PabulibReadOptions { KeepVoterIds = true, KeepVoterColumns = ["age", "sex", "vote"] }).Voters!;

        Assert.Equal(["1", "2", "3", "4"], voters.Ids);
        Assert.Equal(["age"], voters.Columns);
        Assert.Equal(["30", "41", "30", "19"], voters["age"]);
        Assert.Null(voters["sex"]);
    }

    [Fact]
    public void Read_locates_one_voter()
    {
        Assert.Equal(2, Pb.Read(Pb.Approval, new PabulibReadOptions { LocateVoter = "3" }).LocatedBallot);
        Assert.Null(Pb.Read(Pb.Approval, new PabulibReadOptions { LocateVoter = "33" }).LocatedBallot);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Read_accepts_either_line_ending_and_none_at_the_end(string ending)
    {
        var text = Pb.Approval.TrimEnd().ReplaceLineEndings(ending);

        Assert.Equal(["c"], Pb.Read(text).Election.Named(3));
        Assert.Equal("19", Pb.Read(text, new PabulibReadOptions { KeepVoterColumns = ["age"] }).Voters!["age"]![3]);
    }

    [Fact]
    public void Read_accepts_byte_order_mark() =>
        Assert.Equal(4, Pb.Read([0xEF, 0xBB, 0xBF, .. Pb.Bytes(Pb.Approval)]).Election.BallotCount);

    [Fact]
    public void Read_finds_columns_by_name()
    {
        var file = Pb.Read(Pb.File("cumulative", "name;cost;project_id\nBench;5;x\nClock;6;y", "points;age;vote;voter_id\n2,1;30;y,x;v1"));

        Assert.Equal(["x", "y"], file.Election.Named(0));
        Assert.Equal([1, 2], file.Values(0));
        Assert.Equal("Clock", file.Projects[1].Name);
    }

    [Fact]
    public void Read_undoes_quotes()
    {
        var file = Pb.Read(Pb.File("approval", "project_id;cost;name\na;1;\"Peace; \"\"quiet\"\"\"\nb;1;say \"hi\"\n\"c\";1;\"two\nlines\"", "voter_id;vote\n\"1\";\"a,b\"\n2;c"));

        Assert.Equal("Peace; \"quiet\"", file.Projects[0].Name);
        Assert.Equal("say \"hi\"", file.Projects[1].Name);
        Assert.Equal("two\nlines", file.Projects[2].Name);
        Assert.Equal(["a", "b"], file.Election.Named(0));
    }

    [Fact]
    public void Read_counts_lines_inside_quotes()
    {
        var issue = Pb.Refusal(Pb.File("approval", "project_id;cost;name\na;1;\"two\nlines\"\nb;x;", "voter_id;vote"));

        Assert.Equal(9, issue.Line);
    }

    [Fact]
    public void Read_calls_target_by_its_present_name() =>
        Assert.Equal("adults", Pb.Read(Pb.File("approval", "project_id;cost;target\na;1;adults", "voter_id;vote\n1;a")).Projects[0]["beneficiaries"]);

    [Fact]
    public void Read_ordinal_keeps_order_and_first_of_repeated()
    {
        var file = Pb.Read(Pb.File("ordinal", "project_id;cost\na;1\nb;1\nc;1", "voter_id;vote\n1;c,a,c,b"));

        Assert.Equal(["c", "a", "b"], file.Election.Named(0));
    }

    [Fact]
    public void Read_cumulative_adds_points_of_repeated_project()
    {
        var text = Pb.File("cumulative", "project_id;cost\n579;1\nb;1", "voter_id;vote;points\n1;579,579,579,579;1,1,1,1");

        Assert.Equal([4], Pb.Read(text).Values(0));
        Assert.Equal([1], Pb.Read(text, new PabulibReadOptions { Duplicates = DuplicateChoices.KeepLast }).Values(0));
    }

    [Fact]
    public void Read_scoring_gives_default_score_to_unlisted()
    {
        var file = Pb.Read(Pb.File("scoring", "project_id;cost\na;1\nb;1\nc;1", "voter_id;vote;points\n1;c;-5\n2;;", "budget;10\ndefault_score;2"));

        Assert.Equal(["a", "b", "c"], file.Election.Named(0));
        Assert.Equal([2, 2, -5], file.Values(0));
        Assert.Equal([2, 2, 2], file.Values(1));
    }

    [Fact]
    public void Read_keeps_points_of_a_long_ballot_beside_their_projects()
    {
        var ids = Enumerable.Range(0, 200).ToArray();
        var text = Pb.File("cumulative", "project_id;cost\n" + string.Join('\n', ids.Select(id => $"p{id};1")), $"voter_id;vote;points\n1;{string.Join(',', ids.Reverse().Select(id => $"p{id}"))};{string.Join(',', ids.Reverse())}");

        Assert.Equal(ids, Pb.Read(text).Values(0));
    }

    [Fact]
    public void Read_empty_ballot_counts_as_a_voter()
    {
        var election = Pb.Read(Pb.File("approval", "project_id;cost\na;1", "voter_id;vote\n1;a\n2;")).Election;

        Assert.Equal(2, election.BallotCount);
        Assert.Empty(election.Named(1));
    }

    [Fact]
    public void Read_ids_longer_than_eight_bytes()
    {
        var election = Pb.Read(Pb.File("approval", "project_id;cost\nBO.OM.63/24;1\nBO.OM.63/25;1\nBO.OM.64/24;1", "voter_id;vote\nvote01006bcf-62b6;BO.OM.63/25,BO.OM.63/24\nvote01006bcf-62b7;BO.OM.64/24")).Election;

        Assert.Equal(["BO.OM.63/24", "BO.OM.63/25"], election.Named(0));
        Assert.Equal(["BO.OM.64/24"], election.Named(1));
    }

    [Theory]
    [InlineData("1331751.11", "10", 2, 133175111, 1000)]
    [InlineData("1331751,11", "4000.0", 2, 133175111, 400000)]
    [InlineData("100", "0.125", 3, 100000, 125)]
    [InlineData("100.00", "+7", 0, 100, 7)]
    [InlineData("0100", ".5", 1, 1000, 5)]
    public void Read_brings_decimals_to_one_scale(string budget, string cost, int scale, long expectedBudget, long expectedCost)
    {
        var election = Pb.Read(Pb.File("approval", $"project_id;cost\na;{cost}", "voter_id;vote\n1;a", $"budget;{budget}")).Election;

        Assert.Equal(scale, election.Scale);
        Assert.Equal(expectedBudget, election.Budget);
        Assert.Equal(expectedCost, election.Costs[0]);
    }

    [Fact]
    public void Read_accepts_zero_budget_zero_cost_and_one_voter()
    {
        var election = Pb.Read(Pb.File("approval", "project_id;cost\na;0\nb;1000000000000000000", "voter_id;vote\n1;a", "budget;0")).Election;

        Assert.Equal(0, election.Budget);
        Assert.Equal([0, 1_000_000_000_000_000_000], election.Costs.ToArray());
    }

    [Fact]
    public void Read_knapsack_ballots_are_told_by_their_limit() =>
        Assert.Equal(BallotKind.Knapsack, Pb.Read(Pb.File("approval", "project_id;cost\na;1", "voter_id;vote\n1;a", "budget;10\nmax_sum_cost;10")).Election.Kind);

    [Fact]
    public void Read_tolerates_blanks_and_spare_separators()
    {
        var election = Pb.Read("meta;\nkey;value\nvote_type ; approval;;\nbudget;10\n\nProjects\nproject_id;cost;\n a ; 1 ;\nb;2\nVOTES\nvoter_id;vote\n1; a , b \n").Election;

        Assert.Equal(["a", "b"], election.Named(0));
    }

    [Fact]
    public void Read_works_on_a_stream_that_gives_one_byte_at_a_time()
    {
        using var stream = new Trickle(Pb.Bytes(Pb.Approval.Replace("A bench", "\"A\nbench\"", StringComparison.Ordinal)));

        var file = PabulibReader.Read(stream, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("A\nbench", file.Projects[0].Name);
        Assert.Equal(4, file.Election.BallotCount);
    }

    [Fact]
    public void Read_reports_progress_up_to_the_whole()
    {
        var reports = new List<PabulibProgress>();
        var votes = new StringBuilder("voter_id;vote;remark\n");
        for (var voter = 0; voter < 40_000; voter++)
            votes.Append(voter).Append(";a;").Append('x', 50).Append('\n');
        var bytes = Pb.Bytes(Pb.File("approval", "project_id;cost\na;1", votes.ToString().TrimEnd()));

        Pb.Read(bytes, new PabulibReadOptions { Progress = new Collector(reports) });

        Assert.True(reports.Count > 1);
        Assert.All(reports, report => Assert.Equal(bytes.Length, report.TotalBytes));
        Assert.Equal(bytes.Length, reports[^1].BytesRead);
        Assert.Equal(reports.OrderBy(report => report.BytesRead).ThenBy(report => report.Ballots), reports);
    }

    [Fact]
    public void Read_ends_when_cancelled()
    {
        using var stream = new MemoryStream(Pb.Bytes(Pb.Approval));

        Assert.Throws<OperationCanceledException>(() => PabulibReader.Read(stream, cancellation: new CancellationToken(canceled: true)));
    }

    private sealed class Collector(List<PabulibProgress> reports) : IProgress<PabulibProgress>
    {
        public void Report(PabulibProgress value) => reports.Add(value);
    }

    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }
}
