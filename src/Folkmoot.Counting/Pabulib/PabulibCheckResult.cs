namespace Folkmoot.Counting.Pabulib;

/// <summary>What a check of a .pb file found.</summary>
/// <param name="Issues">The findings in order of lines, those about the whole file last.</param>
/// <param name="File">The file as read, or null when it does not say clearly which election it holds.</param>
public sealed record PabulibCheckResult(IReadOnlyList<PabulibIssue> Issues, PabulibFile? File)
{
    /// <summary>Whether there are no errors; warnings do no harm.</summary>
    public bool IsValid => Issues.All(issue => issue.Severity == PabulibSeverity.Warning);
}
