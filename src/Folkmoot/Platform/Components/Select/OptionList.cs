namespace Folkmoot.Platform.Components;

/// <summary>Collects the options that stand between the tags of a select.</summary>
internal sealed class OptionList
{
    public List<SelectItem> Items { get; } = [];
}
