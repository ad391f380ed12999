namespace Folkmoot.Platform.Components;

internal sealed record SummaryAction : ContentOptions
{
    public string? Href { get; init; }

    public string? VisuallyHiddenText { get; init; }
}
