namespace Folkmoot.Platform.Components;

internal sealed record ErrorMessageOptions : ContentOptions
{
    /// <summary>Said before the message to those who cannot see its colour. Null means the usual word; empty means none.</summary>
    public string? VisuallyHiddenText { get; init; }
}
