using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Bars that stand side by side without names: for the shape of a result at a glance.</summary>
[HtmlTargetElement("fm-column-chart")]
public sealed class ColumnChartTagHelper : UprightChartTagHelper
{
    private protected override void DrawBars(Element svg)
    {
        var slot = 100.0 / Math.Max(1, Bars.Count);
        foreach (var (bar, index) in Bars.Select((bar, index) => (bar, index)))
            svg.Add(Upright(bar, (index + 0.13) * slot, slot * 0.74, ("rx", Bars.Count > 40 ? "1" : "4")));
    }
}
