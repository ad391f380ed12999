namespace Folkmoot.Platform.Components;

internal sealed record SummaryListOptions : ComponentOptions
{
    public IReadOnlyList<SummaryRow> Rows { get; init; } = [];

    public SummaryCard? Card { get; init; }
}
