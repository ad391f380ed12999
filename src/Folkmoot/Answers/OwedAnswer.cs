using Folkmoot.Platform.Database;

namespace Folkmoot.Answers;

/// <summary>An answer that a named person owes to somebody by a day, and, in time or late, the answer. Everybody can see both.</summary>
public sealed class OwedAnswer : IVersioned
{
    public const int MinWords = 10;
    public const int MaxWords = 2000;
    public const int MaxAnswer = 10_000;
    public const int MaxName = 120;
    public const int MaxTitle = 200;
    public const int MaxReason = 1000;

    public required Guid Id { get; init; }

    public required Guid PlaceId { get; init; }

    public required Guid ProcessId { get; init; }

    public required AnswerCause Cause { get; init; }

    /// <summary>The kind of thing it is about, such as "project".</summary>
    public required string AboutKind { get; init; }

    public required Guid AboutId { get; init; }

    /// <summary>What the thing was called at the time, or, when its words are hidden, what it is called instead.</summary>
    public required string AboutTitle { get; set; }

    /// <summary>The thing's page, from the root of the site.</summary>
    public required string AboutUrl { get; init; }

    /// <summary>What was asked or said.</summary>
    public required string Words { get; set; }

    /// <summary>The name that the asker gave for everybody to see; empty for none.</summary>
    public required string AskerName { get; init; }

    /// <summary>Where the answer is sent; null when it only stands on the page.</summary>
    public string? AskerEmail { get; set; }

    /// <summary>The asker's address in the one spelling by which limits are counted.</summary>
    public string? AskerKey { get; set; }

    /// <summary>The asker's account; null for a guest.</summary>
    public Guid? AskerAccount { get; init; }

    public required DateTimeOffset AskedAt { get; set; }

    /// <summary>Who owes the answer: a person's name and office.</summary>
    public required string Answerer { get; set; }

    /// <summary>Where reminders go; null when they go to the organisers of the place.</summary>
    public string? AnswererEmail { get; set; }

    /// <summary>The end of the day by which the answer is due.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public required OwedState State { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>The answer; empty while there is none.</summary>
    public string Answer { get; set; } = "";

    /// <summary>The reason for which the words were taken down; empty when they stand.</summary>
    public string Reason { get; set; } = "";

    /// <summary>When the answerer was last reminded.</summary>
    public DateTimeOffset? RemindedAt { get; set; }

    public Guid Version { get; set; }

    /// <summary>Whether the answer is overdue, or came too late.</summary>
    public bool IsLateAt(DateTimeOffset now) => State switch
    {
        OwedState.Open => DueAt < now,
        OwedState.Answered => DueAt < AnsweredAt,
        _ => false,
    };
}
