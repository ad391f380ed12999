using Xunit;

namespace Folkmoot.Counting.Tests.Model;

public sealed class ElectionBuilderTests
{
    [Fact]
    public void Equal_ballots_are_held_once_and_found_again()
    {
        var election = Elections.Approval(100, "a=60 b=40 c=30", "a b", "c", "b a", "2*a b", "");

        Assert.Equal(5, election.BallotCount);
        Assert.Equal(6, election.TotalWeight);
        Assert.Equal(3, election.GroupCount);
        Assert.Equal(election.GroupOf(0), election.GroupOf(2));
        Assert.Equal(4, election.Weight(election.GroupOf(3)));
        Assert.Equal([0, 1], election.Choices(election.GroupOf(2)).ToArray());
        Assert.Equal([2], election.Choices(election.GroupOf(1)).ToArray());
        Assert.Equal(0, election.Choices(election.GroupOf(4)).Length);
        Assert.Equal((4, 4, 1), (election.VotesFor(0), election.VotesFor(1), election.VotesFor(2)));
    }

    [Fact]
    public void Rankings_with_another_order_are_other_ballots()
    {
        var election = Elections.Of(BallotKind.Ordinal, 100, "a=60 b=40", "a b", "b a");

        Assert.Equal(2, election.GroupCount);
        Assert.Equal([1, 0], election.Choices(election.GroupOf(1)).ToArray());
    }

    [Fact]
    public void Points_belong_to_their_projects_in_any_order()
    {
        var election = Elections.Of(BallotKind.Points, 100, "a=60 b=40", "a:1 b:3", "b:3 a:1", "a:3 b:1");

        Assert.Equal(2, election.GroupCount);
        Assert.Equal([1, 3], election.Values(election.GroupOf(1)).ToArray());
        Assert.Equal([3, 1], election.Values(election.GroupOf(2)).ToArray());
    }

    /// <summary>The official score of 579,579,579,579 with points 1,1,1,1 is 4; pabutools keeps the last entry.</summary>
    [Theory]
    [InlineData(DuplicateChoices.Merge, 4)]
    [InlineData(DuplicateChoices.KeepLast, 1)]
    public void Points_for_a_project_named_again_follow_the_declared_policy(DuplicateChoices policy, int expected)
    {
        var builder = new ElectionBuilder(BallotKind.Points, 100, duplicates: policy);

        var election = Elections.Of(builder, "579=10", "579:1 579:1 579:1 579:1");

        Assert.Equal([expected], election.Values(0).ToArray());
        Assert.Equal(1, election.VotesFor(0));
    }

    [Theory]
    [InlineData(DuplicateChoices.Merge, "a b c")]
    [InlineData(DuplicateChoices.KeepLast, "b c a")]
    public void A_project_ranked_again_follows_the_declared_policy(DuplicateChoices policy, string expected)
    {
        var election = Elections.Of(new ElectionBuilder(BallotKind.Ordinal, 100, duplicates: policy), "a=1 b=1 c=1", "a b c a");

        Assert.Equal(expected, string.Join(' ', election.Choices(0).ToArray().Select(c => election.ProjectIds[c])));
    }

    [Fact]
    public void A_refused_ballot_changes_nothing()
    {
        var builder = new ElectionBuilder(BallotKind.Approval, 100, duplicates: DuplicateChoices.Reject);
        builder.AddProject("a", 10);

        Assert.Throws<ArgumentException>(() => builder.AddBallot([0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddBallot([1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddBallot([-1]));
        Assert.Throws<ArgumentException>(() => builder.AddBallot([0], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddBallot([0], weight: 0));
        Assert.Throws<ArgumentException>(() => builder.AddBallot([0], weight: 1L + int.MaxValue));
        Assert.Equal(0, builder.BallotCount);
        Assert.Equal(0, builder.Build().GroupCount);
    }

    [Fact]
    public void Points_must_be_there_fit_and_not_be_negative()
    {
        var builder = new ElectionBuilder(BallotKind.Points, 100);
        builder.AddProject("a", 10);

        Assert.Throws<ArgumentException>(() => builder.AddBallot([0]));
        Assert.Throws<ArgumentException>(() => builder.AddBallot([0], [-1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddBallot([0], [1L << 31]));
        Assert.Equal(0, builder.AddBallot([0], [int.MaxValue]));
    }

    [Fact]
    public void Scores_may_be_negative()
    {
        var election = Elections.Of(BallotKind.Score, 100, "a=1 b=1", "a:-2 b:5");

        Assert.Equal([-2, 5], election.Values(0).ToArray());
    }

    [Fact]
    public void Projects_need_an_id_of_their_own_and_a_cost_in_range()
    {
        var builder = new ElectionBuilder(BallotKind.Approval, 100);
        builder.AddProject("a", 0);
        builder.AddProject("A", 1_000_000_000_000_000_000);

        Assert.Contains("\"a\"", Assert.Throws<ArgumentException>(() => builder.AddProject("a", 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => builder.AddProject("", 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddProject("b", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddProject("b", 1_000_000_000_000_000_001));
        Assert.Equal(2, builder.ProjectCount);
    }

    [Fact]
    public void Budget_and_scale_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ElectionBuilder(BallotKind.Approval, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ElectionBuilder(BallotKind.Approval, 1, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ElectionBuilder(BallotKind.Approval, 1, -1));
        Assert.Equal("1234.56", new ElectionBuilder(BallotKind.Approval, 123_456, 2).Build().Format(123_456));
    }

    [Fact]
    public void A_choose_one_ballot_names_one_project()
    {
        var builder = new ElectionBuilder(BallotKind.ChooseOne, 100);
        builder.AddProject("a", 1);
        builder.AddProject("b", 1);

        Assert.Throws<ArgumentException>(() => builder.AddBallot([0, 1]));
        Assert.Equal(0, builder.AddBallot([1, 1]));
    }

    [Fact]
    public void An_election_is_built_once()
    {
        var builder = new ElectionBuilder(BallotKind.Approval, 100);
        builder.Build();

        Assert.Throws<InvalidOperationException>(builder.Build);
    }

    [Fact]
    public void Districts_and_categories_stay_with_their_projects()
    {
        var builder = new ElectionBuilder(BallotKind.Approval, 100);
        builder.AddProject("a", 1);
        builder.AddProject("b", 1, "North", ["parks", "schools"]);
        var election = builder.Build();

        Assert.Null(election.District(0));
        Assert.Equal("North", election.District(1));
        Assert.Empty(election.Categories(0));
        Assert.Equal(["parks", "schools"], election.Categories(1));
        Assert.Equal(1, election.IndexOf("b"));
        Assert.False(election.TryIndexOf("c", out _));
        Assert.Throws<KeyNotFoundException>(() => election.IndexOf("c"));
    }

    [Fact]
    public void Many_different_ballots_are_grouped_as_a_dictionary_would()
    {
        var random = new Random(5);
        var builder = new ElectionBuilder(BallotKind.Approval, 1);
        for (var project = 0; project < 70; project++)
        {
            builder.AddProject($"p{project}", 1);
        }

        var expected = new Dictionary<string, long>(StringComparer.Ordinal);
        var keys = new List<string>();
        for (var ballot = 0; ballot < 20_000; ballot++)
        {
            var choices = Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(random.Next(2) == 0 ? 5 : 70)).ToArray();
            builder.AddBallot(choices);
            keys.Add(string.Join(',', choices.Distinct().Order()));
            expected[keys[^1]] = expected.GetValueOrDefault(keys[^1]) + 1;
        }

        var election = builder.Build();

        Assert.Equal(expected.Count, election.GroupCount);
        for (var ballot = 0; ballot < keys.Count; ballot++)
        {
            Assert.Equal(keys[ballot], string.Join(',', election.Choices(election.GroupOf(ballot)).ToArray()));
            Assert.Equal(expected[keys[ballot]], election.Weight(election.GroupOf(ballot)));
        }
    }
}
