namespace Folkmoot.Platform.Components;

internal sealed record TableCell : ContentOptions
{
    /// <summary>"numeric" aligns numbers to the right.</summary>
    public string? Format { get; init; }

    public string? Colspan { get; init; }

    public string? Rowspan { get; init; }
}
