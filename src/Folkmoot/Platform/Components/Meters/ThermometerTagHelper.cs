using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Money that gathers towards a goal.</summary>
[HtmlTargetElement("fm-thermometer")]
public sealed class ThermometerTagHelper : ContentTagHelper
{
    private const double Top = 12;
    private const double Bottom = 150;

    public double Value { get; set; }

    public double Goal { get; set; } = 100;

    /// <summary>The big number, such as £3,200.</summary>
    public string? Number { get; set; }

    private protected override IHtmlContent Render(ContentOptions content)
    {
        var share = Goal <= 0 ? 0 : Math.Clamp(Value / Goal, 0, 1);
        var level = Bottom - (share * (Bottom - Top));
        var svg = Svg.Decoration("0 0 56 190").Class("fm-thermometer__svg")
            .Add(Svg.Shape("path", ("class", "fm-thermometer__glass"), ("d", "M18 150V16a10 10 0 0 1 20 0v134a20 20 0 1 1-20 0z")))
            .Add(Svg.Shape("circle", ("class", "fm-thermometer__fill"), ("cx", "28"), ("cy", "167"), ("r", "15")))
            .Add(Svg.Shape("rect", ("class", "fm-thermometer__fill"), ("x", "22"), ("width", "12"), ("rx", "6"), ("y", Svg.Number(level)), ("height", Svg.Number(160 - level))))
            .Add(Svg.Shape("path", ("class", "fm-thermometer__mark"), ("d", "M40 12h10M40 46.5h6M40 81h10M40 115.5h6M40 150h10")));
        return new Element("div").Attribute("id", content.Id).Class("fm-thermometer", content.Classes).Attributes(content.Attributes)
            .Add(svg)
            .Add(new Element("div").Add(Number is null ? null : new Element("span").Class("fm-thermometer__number").Text(Number)).Text(" ").Content(content));
    }
}
