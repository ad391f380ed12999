using System.Text;
using Folkmoot.Opinion.Polis;
using Xunit;

namespace Folkmoot.Opinion.Tests;

public sealed class PolisReaderTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000);

    [Fact]
    public void Long_votes_are_read_by_the_names_of_columns()
    {
        var export = Read("vote,voter-id,timestamp,comment-id\r\n1,7,1600000000000,3\r\n-1,7,1600000000001,4\r\n0,8,1600000000002,3\r\n");

        Assert.Equal(["7", "8"], export.Votes.People);
        Assert.Equal((Answer.Agree, Answer.Disagree, Answer.Pass), (export.Votes.AnswerOf(0, 0), export.Votes.AnswerOf(0, 1), export.Votes.AnswerOf(1, 0)));
        Assert.Null(export.PublishedGroups);
    }

    [Fact]
    public void Wide_votes_have_gaps_and_groups()
    {
        var export = Read("participant,group-id,n-comments,n-votes,n-agree,n-disagree,10,9\n1,0,0,2,1,1,1,-1\n2,,0,1,0,0,,0\n");

        Assert.Equal(["9", "10"], export.Votes.Statements.Select(statement => statement.Id));
        Assert.Equal((Answer.Disagree, Answer.Agree), (export.Votes.AnswerOf(0, 0), export.Votes.AnswerOf(0, 1)));
        Assert.Equal((Answer.Pass, null), (export.Votes.AnswerOf(1, 0), export.Votes.AnswerOf(1, 1)));
        Assert.Equal([KeyValuePair.Create("1", 0)], export.PublishedGroups!);
    }

    [Fact]
    public void Statements_have_their_text_and_moderation()
    {
        var export = Read("voter-id,comment-id,vote\n1,0,1\n1,5,1\n", "\uFEFFcomment-id,moderated,is-meta,is-seed,comment-body\n0,1,false,true,\"Say \"\"yes\"\",\nplease\"\n1,-1,,,Out\n2,0,true,false,Me\n");

        Assert.Equal("Say \"yes\",\nplease", export.Votes.Statements[0].Text);
        Assert.Equal([Moderation.Accepted, Moderation.Rejected, Moderation.Open, Moderation.Open], export.Votes.Statements.Select(statement => statement.Moderation));
        Assert.Equal([true, false, false, true], export.Votes.Statements.Select(statement => statement.TakesPart));
        Assert.Equal(["Statements with votes that comments.csv does not list: 1. They take part without their text.", "Statements that nobody has answered: 2."], export.Warnings);
    }

    [Fact]
    public void Times_in_seconds_and_milliseconds_are_one_order()
    {
        var export = Read("timestamp,voter-id,comment-id,vote\n1600000001,1,0,-1\n1600000000999,1,0,1\n");

        Assert.Equal(Answer.Disagree, export.Votes.AnswerOf(0, 0));
    }

    [Theory]
    [InlineData("", "votes.csv is empty")]
    [InlineData("voter-id,comment-id\n1,2\n", "votes.csv, line 1: there is no column “vote”")]
    [InlineData("a,b\n1,2\n", "votes.csv, line 1: there is neither a column “voter-id” (one vote a row) nor “participant”")]
    [InlineData("voter-id,comment-id,vote\n1,2,1\n1,3\n", "votes.csv, line 3: there are 2 fields and 3 columns; the row may have been cut off")]
    [InlineData("voter-id,comment-id,vote\n1,2,2\n", "votes.csv, line 2: the vote is “2”; it must be 1 (agree), 0 (pass) or -1 (disagree).")]
    [InlineData("voter-id,comment-id,vote\n,2,1\n", "votes.csv, line 2: the person or the statement has no id")]
    [InlineData("timestamp,voter-id,comment-id,vote\n1700000000001,1,2,1\n", "votes.csv, line 2: the vote was cast in the future")]
    [InlineData("timestamp,voter-id,comment-id,vote\nnoon,1,2,1\n", "votes.csv, line 2: the timestamp is “noon”")]
    [InlineData("timestamp,voter-id,comment-id,vote\n-5,1,2,1\n", "votes.csv, line 2: the timestamp is “-5”")]
    [InlineData("voter-id,comment-id,vote\n\"1,2,1\n", "votes.csv, line 2: the file ends inside a quoted field")]
    [InlineData("voter-id,comment-id,vote\n\"1\"x,2,1\n", "votes.csv, line 2: there is text after a closing quote")]
    [InlineData("participant,n-disagree,0\n1,0,1\n1,0,1\n", "votes.csv, line 3: participant 1 stands here twice")]
    [InlineData("participant,n-disagree,0,0\n1,0,1,1\n", "votes.csv, line 1: statement 0 has two columns")]
    [InlineData("participant,n-disagree,0,\n1,0,1,1\n", "votes.csv, line 1: column 4 has no name")]
    [InlineData("participant,group-id,n-disagree,0\n1,x,0,1\n", "votes.csv, line 2: the group is “x”")]
    [InlineData("participant,0\n1,1\n", "votes.csv, line 1: there is no column “n-disagree”")]
    public void Bad_votes_are_refused_in_one_sentence_with_file_and_line(string votes, string sentence) =>
        Assert.StartsWith(sentence, Assert.Throws<OpinionException>(() => Read(votes)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("comment-id,comment-body\n1,a\n1,b\n", "line 3: statement 1 stands here twice")]
    [InlineData("comment-id,moderated\n1,2\n", "line 2: “moderated” is “2”")]
    [InlineData("comment-id,is-meta\n1,maybe\n", "line 2: “maybe” is neither true nor false")]
    [InlineData("comment-id,comment-body\n1\n", "line 2: there are 1 fields and 2 columns")]
    [InlineData("comment-id,comment-body\n,a\n", "line 2: the statement has no id")]
    [InlineData("body\na\n", "line 1: there is no column “comment-id”")]
    public void Bad_statements_are_refused_in_one_sentence(string comments, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<OpinionException>(() => Read("voter-id,comment-id,vote\n1,1,1\n", comments)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_not_utf8_is_refused()
    {
        using var votes = new MemoryStream([.. Encoding.UTF8.GetBytes("voter-id,comment-id,vote\n1,2,1\n"), 0xFF, 0xFE]);

        Assert.Equal("votes.csv is not UTF-8 text; save it as UTF-8.", Assert.Throws<OpinionException>(() => PolisReader.Read(votes, "votes.csv", null, "comments.csv", Now)).Message);
    }

    [Fact]
    public void Random_bytes_are_read_or_refused_and_never_break()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var text = new StringBuilder("timestamp,voter-id,comment-id,vote\n1600000000000,1,2,1\n1600000000001,2,2,-1\n");
            for (var change = random.Next(1, 6); change > 0; change--)
                text[random.Next(text.Length)] = "\",\n\r-1x0 "[random.Next(9)];
            try
            {
                Read(text.ToString());
            }
            catch (OpinionException)
            {
                // A refusal is an answer; anything else fails the test.
            }
        }
    }

    [Fact]
    public void Long_and_wide_forms_of_a_real_conversation_are_the_same_votes()
    {
        // Wide exports leave out people who answered only statements that were rejected later; what they hold must agree.
        var folder = OpenData.Folders("opendata").Single(path => path.EndsWith("brexit-consensus", StringComparison.Ordinal));
        var (narrow, wide) = (OpenData.Read(Path.Combine(folder, "votes.csv"), Path.Combine(folder, "comments.csv")).Votes, OpenData.Read(Path.Combine(folder, "participants-votes.csv"), Path.Combine(folder, "comments.csv")).Votes);

        Assert.Equal(narrow.People, wide.People);
        Assert.Equal(narrow.Matrix.Codes.AsSpan(0, narrow.VoteCount).ToArray(), wide.Matrix.Codes.AsSpan(0, wide.VoteCount).ToArray());
    }

    private static PolisExport Read(string votes, string? comments = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(votes));
        using var statements = comments is null ? null : new MemoryStream(Encoding.UTF8.GetBytes(comments));
        return PolisReader.Read(stream, "votes.csv", statements, "comments.csv", Now, TestContext.Current.CancellationToken);
    }
}
