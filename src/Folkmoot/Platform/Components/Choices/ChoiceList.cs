namespace Folkmoot.Platform.Components;

/// <summary>Collects the choices that stand between the tags of a group.</summary>
internal sealed class ChoiceList
{
    public List<ChoiceOptions> Items { get; } = [];
}
