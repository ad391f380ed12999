using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Lets people who use a keyboard pass over the header.</summary>
[HtmlTargetElement("fm-skip-link")]
public sealed class SkipLinkTagHelper : ContentTagHelper
{
    public string? Href { get; set; }

    private protected override IHtmlContent Render(ContentOptions content) =>
        SkipLinkMarkup.Render(new SkipLinkOptions { Href = Href, Classes = content.Classes, Attributes = content.Attributes, Html = content.Html });
}
