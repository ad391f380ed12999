using System.Globalization;

namespace Folkmoot.Opinion.Polis;

/// <summary>Reads <c>participants-votes.csv</c>: one person a row, one column for each statement after the column <c>n-disagree</c>; what was not seen is empty.</summary>
internal static class WideVotesReader
{
    public static Dictionary<string, int>? Read(CsvRecords rows, VoteTableBuilder builder, CancellationToken cancellation)
    {
        var participant = PolisReader.Column(rows, "participant");
        if (participant < 0)
            throw rows.Wrong("there is neither a column “voter-id” (one vote a row) nor “participant” (one person a row); the first row must name the columns.");
        var (group, first) = (PolisReader.Column(rows, "group-id"), PolisReader.Needed(rows, "n-disagree") + 1);
        var statements = Statements(rows, first, builder);
        var fields = rows.Fields;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var groups = group < 0 ? null : new Dictionary<string, int>(StringComparer.Ordinal);
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (rows.Fields != fields)
                throw rows.Wrong($"there are {rows.Fields} fields and {fields} columns; the row may have been cut off, fetch the file again.");
            if (rows[participant].IsEmpty)
                throw rows.Wrong("the person has no id; give everybody one.");
            var id = rows[participant].ToString();
            if (!seen.Add(id))
                throw rows.Wrong($"participant {PolisReader.Short(id)} stands here twice; leave one row.");
            var person = builder.PersonOf(id);
            for (var j = 0; j < statements.Length; j++)
            {
                var vote = rows[first + j];
                if (!vote.IsEmpty)
                    builder.Add(person, statements[j], PolisReader.AnswerOf(rows, vote), 0);
            }

            if (groups is not null && !rows[group].IsEmpty)
                groups.Add(id, GroupOf(rows, rows[group]));
        }

        return groups;
    }

    private static int[] Statements(CsvRecords rows, int first, VoteTableBuilder builder)
    {
        var statements = new int[rows.Fields - first];
        var named = new HashSet<int>();
        for (var j = 0; j < statements.Length; j++)
        {
            if (rows[first + j].IsEmpty)
                throw rows.Wrong($"column {first + j + 1} has no name; it must be the id of a statement.");
            statements[j] = builder.StatementOf(rows[first + j]);
            if (!named.Add(statements[j]))
                throw rows.Wrong($"statement {PolisReader.Short(rows[first + j])} has two columns; leave one.");
        }

        return statements;
    }

    private static int GroupOf(CsvRecords rows, ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var group) ? group : throw rows.Wrong($"the group is “{PolisReader.Short(text)}”; it must be a whole number or empty.");
}
