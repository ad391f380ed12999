namespace Folkmoot.Platform.Components;

internal sealed record ErrorSummaryItem : ContentOptions
{
    /// <summary>Leads to the field that is wrong.</summary>
    public string? Href { get; init; }
}
