using System.Globalization;

namespace Folkmoot.Counting.Pabulib;

/// <summary>The META section with the values that decide how the rest is read.</summary>
internal sealed class MetaSection
{
    private const int MaximumKeys = 10_000;
    private readonly Dictionary<string, long> _lines = new(StringComparer.Ordinal);

    private MetaSection(PabulibMeta meta) => Meta = meta;

    public PabulibMeta Meta { get; }

    public PabulibVoteType VoteType { get; private set; }

    public PabulibAmount Budget { get; private set; }

    public static MetaSection Read(SectionReader section, IssueLog issues)
    {
        section.Enter("META");
        var entries = new List<KeyValuePair<string, string>>();
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        var header = false;
        while (section.Read())
        {
            var row = section.Row;
            var key = PabulibText.Of(PabulibText.Trim(row[0]));
            if (!header)
            {
                header = true;
                if (key is "key")
                    continue;
                issues.Error(PabulibCode.BadHeader, row.Line, "META has no header; begin it with the line key;value.");
            }

            if (!HasValue(row, issues))
                continue;
            if (!lines.TryAdd(key, row.Line))
            {
                issues.Refuse(PabulibCode.DuplicateKey, row.Line, $"META has the key {PabulibText.Show(key)} already on line {lines[key]}; keep one of them.");
                continue;
            }

            if (entries.Count == MaximumKeys)
                throw IssueLog.Stop(PabulibCode.TooMany, row.Line, $"META has more than {MaximumKeys} keys; check that this is a .pb file.");
            if (issues.Collecting && (PabulibText.Trim(row[0]).Length != row[0].Length || PabulibText.Trim(row[1]).Length != row[1].Length))
                issues.Error(PabulibCode.StrayBlanks, row.Line, $"blanks stand around the key or value of {PabulibText.Show(key)}; remove them.");
            entries.Add(KeyValuePair.Create(key, PabulibText.Of(PabulibText.Trim(row[1]))));
        }

        var meta = new MetaSection(new PabulibMeta(entries));
        foreach (var (key, line) in lines)
            meta._lines.Add(key, line);
        meta.ReadVoteType(section.Line);
        meta.ReadBudget(issues, section.Line);
        return meta;
    }

    public long LineOf(string key) => _lines.GetValueOrDefault(key);

    /// <summary>A count or limit of META; null when it is absent or no whole number.</summary>
    public long? Whole(string key) =>
        long.TryParse(Meta[key], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>As <see cref="Whole"/>, but the number may be negative.</summary>
    public long? Signed(string key) =>
        long.TryParse(Meta[key], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static bool HasValue(RecordReader row, IssueLog issues)
    {
        var count = row.FieldCount;
        while (count > 2 && row[count - 1].IsEmpty)
            count--;
        if (count == 2)
            return true;
        issues.Refuse(
            PabulibCode.WrongFieldCount,
            row.Line,
            count < 2 ? "the row has a key and no value; write key;value." : "the row has more than a key and a value; put a value that holds a semicolon in quotes.");
        return false;
    }

    private void ReadVoteType(long end)
    {
        if (Meta["vote_type"] is not { } text)
            throw IssueLog.Stop(PabulibCode.MissingKey, end, "META ends without vote_type; say approval, choose-1, ordinal, cumulative or scoring.");
        VoteType = text switch
        {
            "approval" => PabulibVoteType.Approval,
            "choose-1" => PabulibVoteType.ChooseOne,
            "ordinal" => PabulibVoteType.Ordinal,
            "cumulative" => PabulibVoteType.Cumulative,
            "scoring" => PabulibVoteType.Scoring,
            _ => throw IssueLog.Stop(PabulibCode.UnknownVoteType, LineOf("vote_type"), $"the vote type {PabulibText.Show(text)} is not known; it is one of approval, choose-1, ordinal, cumulative, scoring."),
        };
    }

    private void ReadBudget(IssueLog issues, long end)
    {
        if (Meta["budget"] is not { } text)
            throw IssueLog.Stop(PabulibCode.MissingKey, end, "META ends without budget; say how much money there is.");
        if (Numbers.Money(System.Text.Encoding.UTF8.GetBytes(text), "the budget", LineOf("budget"), issues) is { } budget)
            Budget = budget;
    }
}
