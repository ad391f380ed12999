using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Says that what people see is a preview, a dry run, or new.</summary>
[HtmlTargetElement("fm-phase-banner")]
public sealed class PhaseBannerTagHelper : ContentTagHelper
{
    public string? Tag { get; set; }

    private protected override IHtmlContent Render(ContentOptions content) =>
        PhaseBannerMarkup.Render(new PhaseBannerOptions { Classes = content.Classes, Attributes = content.Attributes, Html = content.Html, Tag = new() { Text = Tag } });
}
