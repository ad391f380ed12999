namespace Folkmoot.Platform.Components;

internal sealed record BackLinkOptions : ContentOptions
{
    public string? Href { get; init; }
}
