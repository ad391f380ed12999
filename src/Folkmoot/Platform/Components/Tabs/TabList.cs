namespace Folkmoot.Platform.Components;

/// <summary>Collects the tabs that stand between the tags of the whole.</summary>
internal sealed class TabList
{
    public List<TabOptions> Items { get; } = [];
}
