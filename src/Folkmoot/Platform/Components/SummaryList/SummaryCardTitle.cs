namespace Folkmoot.Platform.Components;

internal sealed record SummaryCardTitle : ContentOptions
{
    public string? HeadingLevel { get; init; }
}
