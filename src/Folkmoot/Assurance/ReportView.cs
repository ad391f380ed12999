namespace Folkmoot.Assurance;

/// <summary>A report with what the board resolved.</summary>
/// <param name="Report">The report.</param>
/// <param name="FollowUps">What the board resolved, in order.</param>
public sealed record ReportView(BoardReport Report, IReadOnlyList<FollowUpView> FollowUps)
{
    public ReportContent Content { get; } = ReportContent.Read(Report.Content);

    /// <summary>Whether it is what the board saw.</summary>
    public bool IsIntact => BoardReport.DigestOf(Report.Content) == Report.Digest;
}
