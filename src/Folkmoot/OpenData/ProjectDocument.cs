namespace Folkmoot.OpenData;

/// <summary>A project: a chosen proposal on its way to being done. Money is in minor units of the process's currency.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Number">The number of its proposal.</param>
/// <param name="Title">Its title.</param>
/// <param name="Owner">The office or body that carries it out; empty while none is named.</param>
/// <param name="State">planned, underway, paused, delivered or stopped.</param>
/// <param name="Late">Whether anything was promised for a day that has passed.</param>
/// <param name="Budget">The money that the result gives it.</param>
/// <param name="Spent">What has been spent so far; in the end, what it cost.</param>
/// <param name="Area">The part of the place it is for; empty for all of it.</param>
/// <param name="StartedAt">When it became a project.</param>
/// <param name="EndedAt">When it was delivered or stopped; null while it goes on.</param>
/// <param name="Outcome">What was delivered, or why it was stopped; empty while it goes on.</param>
/// <param name="Milestones">What is promised, the earliest first.</param>
/// <param name="Helped">What residents say; null while it is not delivered.</param>
/// <param name="Page">Its page for people.</param>
/// <param name="Proposal">The page of its proposal.</param>
/// <param name="Trail">Its trail in this interface.</param>
public sealed record ProjectDocument(
    Guid Id, int Number, string Title, string Owner, string State, bool Late, long Budget, long Spent, string Area, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string Outcome,
    IReadOnlyList<ProjectDocument.Milestone> Milestones, ProjectDocument.Help? Helped, Uri Page, Uri Proposal, Uri Trail)
{
    /// <summary>Something that is promised for a day.</summary>
    /// <param name="Title">What.</param>
    /// <param name="DueAt">The end of the day by which it is due.</param>
    /// <param name="FirstDueAt">The day that was promised first.</param>
    /// <param name="ReachedAt">When it was reached; null while it is not.</param>
    public sealed record Milestone(string Title, DateTimeOffset DueAt, DateTimeOffset FirstDueAt, DateTimeOffset? ReachedAt);

    /// <summary>Answers to "did this help?". Numbers from 1 to 7 are hidden (null), others rounded to 5.</summary>
    /// <param name="Answers">How many answered.</param>
    /// <param name="Yes">How many say yes.</param>
    /// <param name="Partly">How many say a little.</param>
    /// <param name="No">How many say no.</param>
    public sealed record Help(int? Answers, int? Yes, int? Partly, int? No);
}
