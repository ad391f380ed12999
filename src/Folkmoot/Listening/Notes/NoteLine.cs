namespace Folkmoot.Listening.Notes;

/// <summary>One thing that somebody said.</summary>
public sealed class NoteLine
{
    public const int MinText = 3;
    public const int MaxText = 300;
    public const int MostInNote = 60;

    public required Guid Id { get; init; }

    public required Guid NoteId { get; init; }

    public required LineList List { get; init; }

    /// <summary>Its place in the note, from 1.</summary>
    public required int Ordinal { get; init; }

    public required string Text { get; init; }

    /// <summary>Whether it shall stand word for word in what is published; only where that was allowed.</summary>
    public bool IsQuoted { get; set; }
}
