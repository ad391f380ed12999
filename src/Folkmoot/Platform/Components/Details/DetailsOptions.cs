namespace Folkmoot.Platform.Components;

internal sealed record DetailsOptions : ContentOptions
{
    public ContentOptions Summary { get; init; } = new();

    public bool Open { get; init; }
}
