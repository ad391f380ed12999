using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>The phases of a process, in their order.</summary>
[HtmlTargetElement("fm-phases")]
public sealed class PhasesTagHelper : ContentTagHelper
{
    private protected override IHtmlContent Render(ContentOptions content) =>
        new Element("ol").Attribute("id", content.Id).Class("fm-phases", content.Classes).Attributes(content.Attributes).Content(content);
}
