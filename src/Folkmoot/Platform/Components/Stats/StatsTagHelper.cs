using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A few big numbers side by side.</summary>
[HtmlTargetElement("fm-stats")]
public sealed class StatsTagHelper : ContentTagHelper
{
    private protected override IHtmlContent Render(ContentOptions content) =>
        new Element("ul").Attribute("id", content.Id).Class("fm-stats", content.Classes).Attributes(content.Attributes).Attribute("role", "list").Content(content);
}
