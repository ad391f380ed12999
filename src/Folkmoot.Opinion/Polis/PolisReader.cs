namespace Folkmoot.Opinion.Polis;

/// <summary>
/// Reads exports of Polis: votes one a row (<c>votes.csv</c>: <c>timestamp</c>, <c>comment-id</c>, <c>voter-id</c>, <c>vote</c>) or one person a row
/// (<c>participants-votes.csv</c>: <c>participant</c>, some columns, then one column for each statement), and <c>comments.csv</c>. Agreeing is 1, disagreeing -1,
/// passing 0. Columns are found by their names; others are ignored.
/// </summary>
public static class PolisReader
{
    /// <summary>Reads votes of either form, and the statements where there is a file of them. O(characters).</summary>
    /// <param name="votes">The file of votes, UTF-8.</param>
    /// <param name="votesName">What to call it in messages.</param>
    /// <param name="comments">The file of statements, or null.</param>
    /// <param name="commentsName">What to call that one.</param>
    /// <param name="now">Votes after this moment are refused.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OpinionException">A file does not say clearly who answered what; the message names file and line.</exception>
    public static PolisExport Read(Stream votes, string votesName, Stream? comments, string commentsName, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var builder = new VoteTableBuilder();
        if (comments is not null)
        {
            using var records = new CsvRecords(comments, commentsName);
            CommentsReader.Read(records, builder);
        }

        int? described = comments is null ? null : builder.StatementCount;
        using var rows = new CsvRecords(votes, votesName);
        if (!rows.Read())
            throw new OpinionException($"{votesName} is empty; export the votes again.");
        var groups = Column(rows, "voter-id") >= 0 ? LongVotes(rows, builder, now, cancellation) : WideVotesReader.Read(rows, builder, cancellation);
        var table = builder.Build();
        return new PolisExport { Votes = table, PublishedGroups = groups, Warnings = [.. Warnings(table, builder.StatementCount - described, commentsName)] };
    }

    internal static int Column(CsvRecords rows, string name)
    {
        for (var field = 0; field < rows.Fields; field++)
        {
            if (rows[field].SequenceEqual(name))
                return field;
        }

        return -1;
    }

    internal static int Needed(CsvRecords rows, string name) =>
        Column(rows, name) is var column and >= 0 ? column : throw rows.Wrong($"there is no column “{name}”; the first row must name the columns.");

    internal static Answer AnswerOf(CsvRecords rows, ReadOnlySpan<char> text) => text switch
    {
        "1" => Answer.Agree,
        "0" => Answer.Pass,
        "-1" => Answer.Disagree,
        _ => throw rows.Wrong($"the vote is “{Short(text)}”; it must be 1 (agree), 0 (pass) or -1 (disagree)."),
    };

    internal static string Short(ReadOnlySpan<char> text) => text.Length > 40 ? $"{text[..40]}…" : text.ToString();

    private static Dictionary<string, int>? LongVotes(CsvRecords rows, VoteTableBuilder builder, DateTimeOffset now, CancellationToken cancellation)
    {
        var (voter, comment, vote, time) = (Needed(rows, "voter-id"), Needed(rows, "comment-id"), Needed(rows, "vote"), Column(rows, "timestamp"));
        var (fields, latest) = (rows.Fields, now.ToUnixTimeMilliseconds());
        while (rows.Read())
        {
            if ((rows.Line & 0xFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (rows.Fields != fields)
                throw rows.Wrong($"there are {rows.Fields} fields and {fields} columns; the row may have been cut off, fetch the file again.");
            if (rows[voter].IsEmpty || rows[comment].IsEmpty)
                throw rows.Wrong("the person or the statement has no id; give both.");
            builder.Add(builder.PersonOf(rows[voter]), builder.StatementOf(rows[comment]), AnswerOf(rows, rows[vote]), time < 0 ? 0 : VoteTime.Read(rows, rows[time], latest));
        }

        return null;
    }

    private static IEnumerable<string> Warnings(VoteTable table, int? unknown, string commentsName)
    {
        if (unknown > 0)
            yield return $"Statements with votes that {commentsName} does not list: {unknown}. They take part without their text.";
        if (table.ContradictoryVotes > 0)
            yield return $"Answers that contradict one another at the same moment: {table.ContradictoryVotes}. They count as passes.";
        var unseen = Enumerable.Range(0, table.Statements.Count).Count(j => table.TallyOf(j).Seen == 0);
        if (unseen > 0)
            yield return $"Statements that nobody has answered: {unseen}.";
    }
}
