namespace Folkmoot.Platform.Components;

internal sealed record WarningTextOptions : ContentOptions
{
    public string? IconFallbackText { get; init; }
}
