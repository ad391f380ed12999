using Xunit;

namespace Folkmoot.Opinion.Tests;

public sealed class VoteTableTests
{
    [Fact]
    public void The_latest_answer_counts_whatever_came_first()
    {
        var builder = new VoteTableBuilder();
        builder.Add("ann", "a", Answer.Agree, time: 5);
        builder.Add("ann", "a", Answer.Disagree, time: 3);
        builder.Add("ann", "a", Answer.Pass, time: 4);

        var table = builder.Build();

        Assert.Equal((1, Answer.Agree, 0), (table.VoteCount, table.AnswerOf(0, 0), table.ContradictoryVotes));
    }

    [Fact]
    public void Different_answers_at_the_same_latest_moment_count_as_a_pass()
    {
        var builder = new VoteTableBuilder();
        foreach (var answer in (Answer[])[Answer.Agree, Answer.Agree, Answer.Disagree])
            builder.Add("ann", "a", answer, time: 5);
        builder.Add("ann", "a", Answer.Agree, time: 1);

        var table = builder.Build();

        Assert.Equal((1, Answer.Pass, 1), (table.VoteCount, table.AnswerOf(0, 0), table.ContradictoryVotes));
    }

    [Fact]
    public void The_same_vote_twice_is_one_vote()
    {
        var table = Conversations.Table("ann: a+", "ann: a+");

        Assert.Equal((1, 0), (table.VoteCount, table.ContradictoryVotes));
    }

    [Fact]
    public void People_stand_in_the_order_of_their_ids_and_numbers_by_value()
    {
        var table = Conversations.Table("10: a+", "9: a+", "bea: a+", "07: a+", "Ann: a+");

        Assert.Equal(["9", "10", "07", "Ann", "bea"], table.People);
    }

    [Fact]
    public void A_statement_that_nobody_saw_stands_in_the_table()
    {
        var builder = new VoteTableBuilder();
        builder.Describe(new Statement("b", "Nobody saw me."));
        builder.Add("ann", "a", Answer.Agree);

        var table = builder.Build();

        Assert.Equal((2, 0, "Nobody saw me."), (table.Statements.Count, table.TallyOf(1).Seen, table.Statements[1].Text));
        Assert.Null(table.AnswerOf(0, 1));
    }

    [Fact]
    public void Batches_make_no_difference()
    {
        var votes = Conversations.Camps(seed: 3, statements: 12, seen: 0.7, 10, 8);
        var builder = new VoteTableBuilder();
        foreach (var vote in votes)
        {
            builder.Add(vote.Person, vote.Statement, vote.Answer, vote.Time);
            if (vote.Time % 50 == 0)
                builder.Build();
        }

        var (table, atOnce) = (builder.Build(), Conversations.Table(votes));

        Assert.Equal(atOnce.People, table.People);
        Assert.Equal(atOnce.Matrix.Codes.AsSpan(0, atOnce.VoteCount).ToArray(), table.Matrix.Codes.AsSpan(0, table.VoteCount).ToArray());
    }

    [Fact]
    public void An_empty_id_is_refused()
    {
        var builder = new VoteTableBuilder();

        Assert.Equal("A person has no id; give everybody one.", Assert.Throws<OpinionException>(() => builder.Add("", "a", Answer.Agree)).Message);
        Assert.Equal("A statement has no id; give every statement one.", Assert.Throws<OpinionException>(() => builder.Add("ann", "", Answer.Agree)).Message);
    }

    [Fact]
    public void Too_many_statements_are_refused()
    {
        var builder = new VoteTableBuilder();
        for (var j = 0; j < VoteTableBuilder.MostStatements; j++)
            builder.Describe(new Statement(Conversations.Id(j)));

        Assert.Contains("more than 20000 statements", Assert.Throws<OpinionException>(() => builder.Describe(new Statement("one more"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_votes_are_refused()
    {
        var builder = new VoteTableBuilder { Most = 2 };
        builder.Add("ann", "a", Answer.Agree);
        builder.Add("ann", "a", Answer.Agree);

        Assert.Equal("There are more than 2 votes; map parts of the conversation.", Assert.Throws<OpinionException>(() => builder.Add("bea", "a", Answer.Agree)).Message);
        Assert.Equal(VoteTableBuilder.MostVotes, new VoteTableBuilder().Most);
    }
}
