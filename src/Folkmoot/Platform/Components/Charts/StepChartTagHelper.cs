using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Steps that stand side by side, each as wide as how many have it and as high as what they have: for how something is shared out among many.</summary>
[HtmlTargetElement("fm-step-chart")]
public sealed class StepChartTagHelper : UprightChartTagHelper
{
    private protected override void DrawBars(Element svg)
    {
        var (all, left) = (Math.Max(1, Bars.Sum(b => b.Width)), 0.0);
        foreach (var bar in Bars)
        {
            var width = 100.0 * bar.Width / all;
            svg.Add(Upright(bar, left, width));
            left += width;
        }
    }
}
