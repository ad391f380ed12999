namespace Folkmoot.Platform.Components;

internal sealed record TaskListItem : ComponentOptions
{
    public ContentOptions Title { get; init; } = new();

    public ContentOptions? Hint { get; init; }

    public TaskStatus Status { get; init; } = new();

    public string? Href { get; init; }
}
