using Folkmoot.Platform.Database;

namespace Folkmoot.Answers;

/// <summary>Who answers in a place, and within how many days, where nothing else is said.</summary>
public sealed class AnswerDefaults : IVersioned
{
    /// <summary>The days in a place that has said nothing.</summary>
    public const int UsualDays = 14;

    public const int MaxDays = 90;

    public required Guid PlaceId { get; init; }

    public required int Days { get; set; }

    public required string Answerer { get; set; }

    public string? AnswererEmail { get; set; }

    public Guid Version { get; set; }
}
