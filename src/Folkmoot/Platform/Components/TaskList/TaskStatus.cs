namespace Folkmoot.Platform.Components;

internal sealed record TaskStatus : ContentOptions
{
    public ContentOptions? Tag { get; init; }
}
