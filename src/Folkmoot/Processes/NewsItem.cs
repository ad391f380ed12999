namespace Folkmoot.Processes;

/// <summary>Something that happened in a process, told to everybody: on its page and in its feed. Never changed.</summary>
public sealed class NewsItem
{
    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Title { get; init; }

    public required string Words { get; init; }

    /// <summary>Where to read more, from the root of the site; null for the process's own page.</summary>
    public string? Url { get; init; }

    /// <summary>The id of the thing it is about, such as a project, for those who follow that thing alone; null for the process as a whole.</summary>
    public Guid? AboutId { get; init; }
}
