namespace Folkmoot.Platform.Components;

internal sealed record SkipLinkOptions : ContentOptions
{
    public string? Href { get; init; }
}
