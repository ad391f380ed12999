using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Puts a map that moves, and that fills a field when it is pressed, in the place of a drawn one that works without script.</summary>
[HtmlTargetElement("fm-spot-map")]
public sealed class SpotMapTagHelper(MovingMap moving) : TagHelper
{
    /// <summary>The place's name in addresses.</summary>
    public string Place { get; set; } = "";

    /// <summary>The id of the field.</summary>
    public string Field { get; set; } = "";

    /// <summary>What the map is for.</summary>
    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Become(new Element("div").Class("fm-map").Attributes(moving.Attributes(Place, Label, Field)).Add(new Element("div").Attribute("data-map-drawn", "").Add(await output.GetChildContentAsync())));
}
