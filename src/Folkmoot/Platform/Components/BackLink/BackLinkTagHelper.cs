using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Leads to the step before.</summary>
[HtmlTargetElement("fm-back-link")]
public sealed class BackLinkTagHelper : ContentTagHelper
{
    public string? Href { get; set; }

    private protected override IHtmlContent Render(ContentOptions content) =>
        BackLinkMarkup.Render(new BackLinkOptions { Href = Href, Classes = content.Classes, Attributes = content.Attributes, Html = content.Html });
}
