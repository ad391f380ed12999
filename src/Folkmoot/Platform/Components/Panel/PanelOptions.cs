namespace Folkmoot.Platform.Components;

internal sealed record PanelOptions : ContentOptions
{
    public ContentOptions Title { get; init; } = new();

    public string? HeadingLevel { get; init; }
}
