using Folkmoot.Counting.Pabulib;
using Xunit;

namespace Folkmoot.Counting.Tests.Pabulib;

/// <summary>Every way in which a file fails to say which election it holds, with its line and its sentence.</summary>
public sealed class PabulibRefusalTests
{
    private const string OneProject = "project_id;cost\na;1";
    private const string OneVote = "voter_id;vote\n1;a";

    [Theory]
    [InlineData("", 1, "the file ends before its section META")]
    [InlineData("\n\n", 2, "the file ends before its section META")]
    [InlineData("hello", 1, "a .pb file begins with a line META, but here stands “hello”")]
    [InlineData("META\nkey;value\nbudget;1\nvote_type;approval", 4, "the file ends before its section PROJECTS; it may have been cut off")]
    [InlineData("META\nkey;value\nbudget;1\nvote_type;approval\nVOTES\n", 5, "the section VOTES stands where PROJECTS should")]
    [InlineData("META\nkey;value\nbudget;1\nvote_type;approval\nMETA\n", 5, "the section META stands where PROJECTS should")]
    [InlineData("META\nkey;value\nbudget;1\nvote_type;approval\nPROJECTS\nproject_id;cost\na;1\n", 7, "the file ends before its section VOTES")]
    [InlineData("META\nkey;value\nbudget;1\nvote_type;approval\nPROJECTS\nproject_id;cost\nVOTES\nvoter_id;vote\nMETA\n", 9, "the section META comes a second time")]
    public void Sections(string text, int line, string sentence) => AssertRefused(text, PabulibCode.BadSection, line, sentence);

    [Theory]
    [InlineData("META\nkey;value\nvote_type;approval\nPROJECTS", PabulibCode.MissingKey, 4, "META ends without budget")]
    [InlineData("META\nkey;value\nbudget;1\nPROJECTS", PabulibCode.MissingKey, 4, "META ends without vote_type")]
    [InlineData("META\nkey;value\nbudget;1\nvote_type;approve\nPROJECTS", PabulibCode.UnknownVoteType, 4, "the vote type “approve” is not known; it is one of approval")]
    [InlineData("META\nkey;value\nbudget;1\nbudget;2\nvote_type;approval", PabulibCode.DuplicateKey, 4, "META has the key “budget” already on line 3")]
    [InlineData("META\nkey;value\nbudget;1\ncomment;one;two\nvote_type;approval", PabulibCode.WrongFieldCount, 4, "more than a key and a value")]
    [InlineData("META\nkey;value\nbudget\nvote_type;approval", PabulibCode.WrongFieldCount, 3, "a key and no value")]
    [InlineData("META\nkey;value\nbudget;\nvote_type;approval", PabulibCode.BadNumber, 3, "the budget is “”, which is not a number")]
    [InlineData("META\nkey;value\nbudget;-5\nvote_type;approval", PabulibCode.NegativeNumber, 3, "the budget is “-5”; it cannot be negative")]
    [InlineData("META\nkey;value\nbudget;1 000\nvote_type;approval", PabulibCode.BadNumber, 3, "“1 000”, which is not a number")]
    [InlineData("META\nkey;value\nbudget;1,000\nvote_type;approval", PabulibCode.BadNumber, 3, "“1,000”, which can be read in two ways")]
    [InlineData("META\nkey;value\nbudget;1e6\nvote_type;approval", PabulibCode.BadNumber, 3, "“1e6”, which is not a number")]
    [InlineData("META\nkey;value\nbudget;0.1234567\nvote_type;approval", PabulibCode.BadNumber, 3, "more than 6 decimals")]
    [InlineData("META\nkey;value\nbudget;1000000000000000001\nvote_type;approval", PabulibCode.NumberTooLarge, 3, "the largest amount is 10^18")]
    [InlineData("META\nkey;value\nbudget;9999999999999999999999999999999\nvote_type;approval", PabulibCode.NumberTooLarge, 3, "too many digits")]
    public void Meta(string text, PabulibCode code, int line, string sentence) => AssertRefused(text, code, line, sentence);

    [Theory]
    [InlineData("", PabulibCode.BadHeader, 7, "the section PROJECTS has no header")]
    [InlineData("project_id;price\na;1", PabulibCode.BadHeader, 6, "the section PROJECTS has no column “cost”")]
    [InlineData("project_id,cost\na,1", PabulibCode.BadHeader, 6, "semicolons separate the names")]
    [InlineData("project_id;cost;cost\na;1;1", PabulibCode.DuplicateColumn, 6, "the header names “cost” twice")]
    [InlineData("project_id;cost;target;beneficiaries\na;1;;", PabulibCode.DuplicateColumn, 6, "the header names “beneficiaries” twice")]
    [InlineData("project_id;cost\n;1", PabulibCode.EmptyId, 7, "the project has no id")]
    [InlineData("project_id;cost\na;1\nb;2\na;3", PabulibCode.DuplicateProject, 9, "the project id “a” stands on line 7 already")]
    [InlineData("project_id;cost\na;1;2", PabulibCode.WrongFieldCount, 7, "the row has 3 fields, but its header names 2")]
    [InlineData("project_id;cost;name\na;1", PabulibCode.WrongFieldCount, 7, "the row has 2 fields, but its header names 3")]
    [InlineData("project_id;cost\na;free", PabulibCode.BadNumber, 7, "the cost of project “a” is “free”, which is not a number; write it like 12000")]
    [InlineData("project_id;cost\na;-1", PabulibCode.NegativeNumber, 7, "the cost of project “a” is “-1”; it cannot be negative")]
    [InlineData("project_id;cost\na;10000000000000000000", PabulibCode.NumberTooLarge, 7, "the largest amount is 10^18")]
    [InlineData("project_id;cost\na;1000000000000000000\nb;0.01", PabulibCode.NumberTooLarge, 7, "too large to count with 2 decimals")]
    [InlineData("project_id;cost;name\na;1;\"bench", PabulibCode.BadQuotes, 7, "a quote is opened and never closed")]
    [InlineData("project_id;cost;name\na;1;\"bench\" big", PabulibCode.BadQuotes, 7, "text follows a closing quote")]
    public void Projects(string projects, PabulibCode code, int line, string sentence) =>
        AssertRefused(Pb.File("approval", projects, OneVote), code, line, sentence);

    [Theory]
    [InlineData("approval", "", PabulibCode.BadHeader, 10, "the section VOTES has no header")]
    [InlineData("approval", "voter_id;votes\n1;a", PabulibCode.BadHeader, 10, "the section VOTES has no column “vote”")]
    [InlineData("approval", "voter_id;vote\n1;a\n;a", PabulibCode.EmptyId, 12, "the ballot has no voter_id")]
    [InlineData("approval", "voter_id;vote\n9;a\n10;a\n10;", PabulibCode.DuplicateVoter, 13, "the voter “10” has voted on an earlier line already")]
    [InlineData("approval", "voter_id;vote\n1;a\n2;a\n1;", PabulibCode.DuplicateVoter, 13, "the voter “1” has voted on an earlier line already")]
    [InlineData("approval", "voter_id;vote\nvote-000000001;a\nvote-000000002;a\nvote-000000001;", PabulibCode.DuplicateVoter, 13, "the voter “vote-000000001” has voted")]
    [InlineData("approval", "voter_id;vote\n1;a,z", PabulibCode.UnknownProject, 11, "the ballot names the project “z”, which PROJECTS does not list")]
    [InlineData("approval", "voter_id;vote\n1;a,", PabulibCode.EmptyId, 11, "the ballot has a comma too many")]
    [InlineData("approval", "voter_id;vote\n1;a;b", PabulibCode.WrongFieldCount, 11, "the row has 3 fields, but its header names 2")]
    [InlineData("approval", "voter_id;vote;age\n1;a", PabulibCode.WrongFieldCount, 11, "the row has 2 fields, but its header names 3")]
    [InlineData("choose-1", "voter_id;vote\n1;a,b", PabulibCode.BallotLength, 11, "the ballot names 2 projects, but the vote type choose-1 allows one")]
    [InlineData("cumulative", "voter_id;vote\n1;a", PabulibCode.BadHeader, 10, "ballots of the type cumulative need a column “points”")]
    [InlineData("cumulative", "voter_id;vote;points\n1;a,b;1", PabulibCode.BallotPoints, 11, "the ballot names 2 projects and gives points to 1")]
    [InlineData("cumulative", "voter_id;vote;points\n1;a;x", PabulibCode.BadNumber, 11, "“x” is not a number of points")]
    [InlineData("cumulative", "voter_id;vote;points\n1;a;1.5", PabulibCode.BadNumber, 11, "“1.5” is not a number of points")]
    [InlineData("cumulative", "voter_id;vote;points\n1;a;-1", PabulibCode.NegativeNumber, 11, "points of the type cumulative cannot be negative")]
    [InlineData("scoring", "voter_id;vote;points\n1;a;10000000000", PabulibCode.BadNumber, 11, "write whole numbers up to 1000000000")]
    public void Votes(string voteType, string votes, PabulibCode code, int line, string sentence) =>
        AssertRefused(Pb.File(voteType, OneProject + "\nb;2", votes), code, line, sentence);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_voter_twice_among_many(bool ascending)
    {
        var random = new Random(7);
        var ids = Enumerable.Range(1, 5000).ToArray();
        if (!ascending)
            random.Shuffle(ids);
        var rows = ids.Select(id => $"{id};a").ToList();

        Assert.Equal(5000, Pb.Read(Pb.File("approval", OneProject, "voter_id;vote\n" + string.Join('\n', rows))).Election.BallotCount);
        rows.Insert(4000, $"{ids[1234]};a");
        AssertRefused(Pb.File("approval", OneProject, "voter_id;vote\n" + string.Join('\n', rows)), PabulibCode.DuplicateVoter, 4010, $"the voter “{ids[1234]}” has voted");
    }

    [Fact]
    public void Default_score_that_is_no_number() =>
        AssertRefused(Pb.File("scoring", OneProject, "voter_id;vote;points\n1;a;1", "budget;1\ndefault_score;half"), PabulibCode.BadNumber, 5, "default_score is “half”");

    [Fact]
    public void Points_that_add_up_beyond_the_range() =>
        AssertRefused(Pb.File("cumulative", OneProject, "voter_id;vote;points\n1;a,a,a;1000000000,1000000000,1000000000"), PabulibCode.NumberTooLarge, 10, "more points than can be counted with");

    [Theory]
    [InlineData("num_votes;4", "num_votes;5", 8, "META promises 5 ballots, but the file holds 4")]
    [InlineData("num_projects;3", "num_projects;2", 7, "META promises 2 projects, but the file holds 3")]
    public void Counts_that_differ(string old, string changed, int line, string sentence) =>
        AssertRefused(Pb.Approval.Replace(old, changed, StringComparison.Ordinal), PabulibCode.CountDiffers, line, sentence);

    [Fact]
    public void File_cut_off_anywhere_is_refused()
    {
        var bytes = Pb.Bytes(Pb.Approval.TrimEnd());
        for (var length = 0; length < bytes.Length - 2; length++)
        {
            var issue = Pb.Refusal(bytes[..length]);
            Assert.NotEqual(0, issue.Line);
        }
    }

    [Fact]
    public void Latin_1_text()
    {
        var issue = Pb.Refusal(System.Text.Encoding.Latin1.GetBytes(Pb.Approval.Replace("A bench", "Café", StringComparison.Ordinal)));

        Assert.Equal((PabulibCode.NotUtf8, 16L), (issue.Code, issue.Line));
        Assert.Contains("save the file with the encoding UTF-8", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Utf_16_text(bool mark)
    {
        byte[] bytes = [.. mark ? new byte[] { 0xFF, 0xFE } : [], .. System.Text.Encoding.Unicode.GetBytes(Pb.Approval)];

        Assert.Equal((PabulibCode.NotUtf8, 1L), (Pb.Refusal(bytes).Code, Pb.Refusal(bytes).Line));
    }

    [Fact]
    public void Row_of_two_gigabytes_takes_no_more_memory_than_the_limit()
    {
        using var stream = new Endless(Pb.Bytes("META\nkey;value\nbudget;1\nvote_type;approval\ncomment;"), 2L << 30);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var issue = Assert.Throws<PabulibException>(() => PabulibReader.Read(stream, cancellation: TestContext.Current.CancellationToken)).Issue;

        Assert.Equal((PabulibCode.LineTooLong, 5L), (issue.Code, issue.Line));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
        Assert.InRange(stream.Served, 1 << 20, 4 << 20);
    }

    [Fact]
    public void Row_of_separators_only() =>
        AssertRefused(Pb.File("approval", OneProject, "voter_id;vote\n1;a" + new string(';', 5000)), PabulibCode.WrongFieldCount, 10, "more than 1000 fields");

    [Fact]
    public void Row_longer_than_the_limit_inside_quotes() =>
        Assert.Equal(PabulibCode.LineTooLong, Pb.Refusal(Pb.File("approval", OneProject + "\nb;1", OneVote).Replace("b;1", $"\"{new string('\n', 3000)}\";1", StringComparison.Ordinal), new PabulibReadOptions { MaximumLineBytes = 2000 }).Code);

    [Theory]
    [InlineData(1, 100, "the file has more than 1 projects")]
    [InlineData(100, 2, "the file has more than 2 ballots")]
    public void More_than_was_allowed(int projects, int ballots, string sentence)
    {
        var issue = Pb.Refusal(Pb.Approval, new PabulibReadOptions { MaximumProjects = projects, MaximumBallots = ballots });

        Assert.Equal(PabulibCode.TooMany, issue.Code);
        Assert.Contains(sentence, issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentence_shows_hostile_text_short_and_harmless()
    {
        var issue = Pb.Refusal(Pb.File("approval", OneProject, "voter_id;vote\n1;\u001b[2J" + new string('x', 5000)));

        Assert.DoesNotContain(issue.Message, char.IsControl);
        Assert.InRange(issue.Message.Length, 10, 200);
    }

    [Fact]
    public void Message_of_the_exception_begins_with_the_line()
    {
        var error = Assert.Throws<PabulibException>(() => Pb.Read("META\nkey;value\nbudget;x\nvote_type;approval"));

        Assert.StartsWith("Line 3: the budget is “x”", error.Message, StringComparison.Ordinal);
    }

    private static void AssertRefused(string text, PabulibCode code, int line, string sentence)
    {
        var issue = Pb.Refusal(text);

        Assert.Contains(sentence, issue.Message, StringComparison.Ordinal);
        Assert.Equal((code, (long)line, PabulibSeverity.Fatal), (issue.Code, issue.Line, issue.Severity));
        Assert.EndsWith(".", issue.Message, StringComparison.Ordinal);
    }

    private sealed class Endless(byte[] start, long length) : Stream
    {
        public long Served { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Served; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            count = (int)Math.Min(count, length - Served);
            buffer.AsSpan(offset, count).Fill((byte)'x');
            if (Served == 0)
                start.CopyTo(buffer, offset);
            Served += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
