namespace Folkmoot.Representation;

/// <summary>The published figures of a question beside the census.</summary>
/// <param name="Question">The question.</param>
/// <param name="Total">Everybody who answered it, rounded; null when it is hidden.</param>
/// <param name="Rows">The answers in order.</param>
internal sealed record ComparedTable(Question Question, int? Total, IReadOnlyList<ComparedRow> Rows)
{
    /// <summary>With fewer answers than this, no group is called missing.</summary>
    public const int LeastForGaps = 30;

    /// <summary>Groups smaller than this share of the people, in thousandths, are not called missing.</summary>
    private const int LeastShare = 10;

    public static ComparedTable Of(PublishedTable table, IReadOnlyList<CensusCell> census)
    {
        var cells = census.Where(c => c.Question == table.Question).ToDictionary(c => c.Value, c => c.People, StringComparer.Ordinal);
        var people = cells.Values.Sum(p => (long)p);
        return new ComparedTable(table.Question, table.Total, [.. table.Rows.Select(r => Compare(r, table.Sum, cells.TryGetValue(r.Value, out var p) ? p : null, people))]);
    }

    private static ComparedRow Compare(PublishedRow row, int sum, int? people, long allPeople)
    {
        int? share = row.Number is { } number && sum > 0 ? (int)(1000L * number / sum) : null;
        int? census = people is { } living && allPeople > 0 ? (int)(1000L * living / allPeople) : null;
        // Of a hidden count it is known that it is at most seven.
        int? most = row.Number ?? (row.IsFew ? Suppression.Few : null);
        // Missing: less than four fifths of what their share of the people would make.
        var isGap = census >= LeastShare && sum >= LeastForGaps && most is { } atMost && 10_000L * atMost < 8L * census.Value * sum;
        return new ComparedRow(row.Value, row.Number, share, people, census, isGap);
    }
}
