namespace Folkmoot.Platform.Components;

internal sealed record LabelOptions : ContentOptions
{
    /// <summary>Makes the label the heading of a page that asks one thing.</summary>
    public bool IsPageHeading { get; init; }

    public string? For { get; init; }
}
