namespace Folkmoot.Platform.Components;

internal sealed record SummaryRow : ComponentOptions
{
    public ContentOptions Key { get; init; } = new();

    public ContentOptions Value { get; init; } = new();

    public SummaryActions? Actions { get; init; }
}
