namespace Folkmoot.Counting.Pabulib;

/// <summary>Takes findings: the reader stops at the first fatal one, the checker collects them all.</summary>
internal sealed class IssueLog(bool collecting)
{
    private const int ListedPerCode = 25;
    private readonly List<PabulibIssue> _issues = [];
    private readonly Dictionary<(PabulibSeverity Severity, PabulibCode Code), long> _counts = [];

    /// <summary>Whether findings that the reader tolerates are wanted. Ask before building a message for each of many rows.</summary>
    public bool Collecting => collecting;

    public long Fatal { get; private set; }

    /// <summary>A file in which nothing further can be read.</summary>
    public static PabulibException Stop(PabulibCode code, long line, string message) =>
        new(new PabulibIssue(PabulibSeverity.Fatal, code, line, message));

    /// <summary>A row without one clear meaning: the reader stops, the checker goes on without the row.</summary>
    public void Refuse(PabulibCode code, long line, string message)
    {
        Fatal++;
        if (!collecting)
            throw Stop(code, line, message);
        Add(new PabulibIssue(PabulibSeverity.Fatal, code, line, message));
    }

    public void Error(PabulibCode code, long line, string message)
    {
        if (collecting)
            Add(new PabulibIssue(PabulibSeverity.Error, code, line, message));
    }

    public void Warn(PabulibCode code, long line, string message)
    {
        if (collecting)
            Add(new PabulibIssue(PabulibSeverity.Warning, code, line, message));
    }

    public void Add(PabulibIssue issue)
    {
        var key = (issue.Severity, issue.Code);
        var count = _counts[key] = _counts.GetValueOrDefault(key) + 1;
        if (count <= ListedPerCode)
            _issues.Add(issue);
    }

    /// <summary>The findings by line, with one line for those of a kind that were too many to list.</summary>
    public IReadOnlyList<PabulibIssue> ToList() =>
    [
        .. _issues.OrderBy(issue => issue.Line),
        .. _counts.Where(pair => pair.Value > ListedPerCode).OrderBy(pair => pair.Key).Select(pair => new PabulibIssue(
            pair.Key.Severity, PabulibCode.More, 0, $"{pair.Value - ListedPerCode} more findings of the kind {pair.Key.Code} are not listed.")),
    ];
}
