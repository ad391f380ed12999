namespace Folkmoot.Platform.Components;

internal sealed record SummaryActions : ComponentOptions
{
    public IReadOnlyList<SummaryAction>? Items { get; init; }
}
