namespace Folkmoot.Platform.Components;

internal sealed record TabOptions : ComponentOptions
{
    public string? Label { get; init; }

    public ContentOptions Panel { get; init; } = new();
}
