using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>The thread that something has come along.</summary>
[HtmlTargetElement("fm-trail")]
public sealed class TrailTagHelper : ContentTagHelper
{
    private protected override IHtmlContent Render(ContentOptions content) =>
        new Element("ol").Attribute("id", content.Id).Class("fm-trail", content.Classes).Attributes(content.Attributes).Content(content);
}
