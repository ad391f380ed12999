namespace Folkmoot.Platform.Components;

internal sealed record Breadcrumb : ContentOptions
{
    public string? Href { get; init; }
}
