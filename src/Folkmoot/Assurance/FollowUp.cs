namespace Folkmoot.Assurance;

/// <summary>What a board resolved about a report, and what somebody promised to do because of it by a day.</summary>
public sealed class FollowUp
{
    public const int MaxWords = 500;

    public required Guid Id { get; init; }

    public required Guid ReportId { get; init; }

    /// <summary>What the board resolved, and where that is recorded.</summary>
    public required string Resolution { get; init; }

    /// <summary>What is promised; empty where the resolution asks for nothing.</summary>
    public required string Promise { get; init; }

    /// <summary>The office that promises it; empty with no promise.</summary>
    public required string Owner { get; init; }

    public DateOnly? DueOn { get; init; }

    public required DateTimeOffset At { get; init; }
}
