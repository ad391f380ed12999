namespace Folkmoot.Processes;

/// <summary>Something that happened in a process, told to everybody: on its page and in its feed. Never changed.</summary>
public sealed class NewsItem
{
    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Title { get; init; }

    public required string Words { get; init; }
}
