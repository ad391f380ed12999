namespace Folkmoot.Platform.Components;

/// <summary>Collects the rows that stand between the tags of a summary list.</summary>
internal sealed class SummaryRows
{
    public List<SummaryRow> Items { get; } = [];
}
