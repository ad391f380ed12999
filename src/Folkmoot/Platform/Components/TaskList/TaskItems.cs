namespace Folkmoot.Platform.Components;

/// <summary>Collects the tasks that stand between the tags of a list.</summary>
internal sealed class TaskItems
{
    public List<TaskListItem> Items { get; } = [];
}
