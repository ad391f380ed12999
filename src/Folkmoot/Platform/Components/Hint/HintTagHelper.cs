using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Helps with one field.</summary>
[HtmlTargetElement("fm-hint")]
public sealed class HintTagHelper : ContentTagHelper
{
    private protected override IHtmlContent Render(ContentOptions content) => HintMarkup.Render(content);
}
