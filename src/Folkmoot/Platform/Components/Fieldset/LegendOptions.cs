namespace Folkmoot.Platform.Components;

internal sealed record LegendOptions : ContentOptions
{
    public bool IsPageHeading { get; init; }
}
