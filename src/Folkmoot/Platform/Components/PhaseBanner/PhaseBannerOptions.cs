namespace Folkmoot.Platform.Components;

internal sealed record PhaseBannerOptions : ContentOptions
{
    public ContentOptions Tag { get; init; } = new();
}
