using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Buttons and links that belong together.</summary>
[HtmlTargetElement("fm-button-group")]
public sealed class ButtonGroupTagHelper : ContentTagHelper
{
    private protected override IHtmlContent Render(ContentOptions content) =>
        new Element("div").Attribute("id", content.Id).Class("govuk-button-group", content.Classes).Attributes(content.Attributes).Content(content);
}
