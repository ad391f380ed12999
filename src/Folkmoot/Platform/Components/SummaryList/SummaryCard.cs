namespace Folkmoot.Platform.Components;

internal sealed record SummaryCard : ComponentOptions
{
    public SummaryCardTitle? Title { get; init; }

    public SummaryActions? Actions { get; init; }
}
