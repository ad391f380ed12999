using Microsoft.AspNetCore.Html;

namespace Folkmoot.Platform.Components;

internal sealed record FieldsetOptions : ComponentOptions
{
    public LegendOptions? Legend { get; init; }

    public string? DescribedBy { get; init; }

    public string? Role { get; init; }

    public IHtmlContent? Html { get; init; }
}
