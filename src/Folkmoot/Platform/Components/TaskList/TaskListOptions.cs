namespace Folkmoot.Platform.Components;

internal sealed record TaskListOptions : ComponentOptions
{
    public string? IdPrefix { get; init; }

    public IReadOnlyList<TaskListItem> Items { get; init; } = [];
}
