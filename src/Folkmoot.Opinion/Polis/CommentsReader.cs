using System.Globalization;

namespace Folkmoot.Opinion.Polis;

/// <summary>Reads <c>comments.csv</c>: the statements, and what the moderators decided.</summary>
internal static class CommentsReader
{
    private const int LongestText = 10_000;

    public static void Read(CsvRecords rows, VoteTableBuilder builder)
    {
        if (!rows.Read())
            throw rows.Wrong("the file is empty; export the statements again.");
        var (id, text, moderated, meta, seed) = (PolisReader.Needed(rows, "comment-id"), PolisReader.Column(rows, "comment-body"),
            PolisReader.Column(rows, "moderated"), PolisReader.Column(rows, "is-meta"), PolisReader.Column(rows, "is-seed"));
        var fields = rows.Fields;
        while (rows.Read())
        {
            if (rows.Fields != fields)
                throw rows.Wrong($"there are {rows.Fields} fields and {fields} columns; the row may have been cut off, fetch the file again.");
            if (rows[id].IsEmpty)
                throw rows.Wrong("the statement has no id; give it one.");
            if (builder.Knows(rows[id]))
                throw rows.Wrong($"statement {PolisReader.Short(rows[id])} stands here twice; leave one.");
            if (text >= 0 && rows[text].Length > LongestText)
                throw rows.Wrong($"the statement is longer than {LongestText} characters; shorten it.");
            builder.Describe(new Statement(
                rows[id].ToString(),
                text < 0 ? null : rows[text].ToString(),
                moderated < 0 ? Moderation.Open : ModerationOf(rows, rows[moderated]),
                meta >= 0 && Truth(rows, rows[meta]),
                seed >= 0 && Truth(rows, rows[seed])));
        }
    }

    private static Moderation ModerationOf(CsvRecords rows, ReadOnlySpan<char> text) => text switch
    {
        "" => Moderation.Open,
        _ when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value is >= -1 and <= 1 => (Moderation)value,
        _ => throw rows.Wrong($"“moderated” is “{PolisReader.Short(text)}”; it must be 1 (accepted), 0 (open) or -1 (rejected)."),
    };

    private static bool Truth(CsvRecords rows, ReadOnlySpan<char> text) => text switch
    {
        "true" or "True" or "t" or "1" => true,
        "" or "false" or "False" or "f" or "0" => false,
        _ => throw rows.Wrong($"“{PolisReader.Short(text)}” is neither true nor false."),
    };
}
