namespace Folkmoot.Listening.Notes;

/// <summary>That a note came in. It outlives the note, so that a phone that sends one again after it was withdrawn or published brings nothing back.</summary>
public sealed class ReceivedNote
{
    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }
}
