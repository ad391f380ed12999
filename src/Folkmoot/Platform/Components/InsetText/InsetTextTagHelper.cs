using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Sets a few words apart from the rest.</summary>
[HtmlTargetElement("fm-inset-text")]
public sealed class InsetTextTagHelper : ContentTagHelper
{
    private protected override IHtmlContent Render(ContentOptions content) => InsetTextMarkup.Render(content);
}
