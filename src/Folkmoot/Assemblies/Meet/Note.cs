namespace Folkmoot.Assemblies.Meet;

/// <summary>A line on one of the facilitator's four lists.</summary>
public sealed class Note
{
    public const int MaxWords = 500;

    public required Guid Id { get; init; }

    public required Guid SessionId { get; init; }

    public required NoteKind Kind { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }
}
