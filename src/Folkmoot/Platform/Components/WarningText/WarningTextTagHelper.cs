using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Warns of what cannot be undone.</summary>
[HtmlTargetElement("fm-warning-text")]
public sealed class WarningTextTagHelper : ContentTagHelper
{
    private protected override IHtmlContent Render(ContentOptions content) =>
        WarningTextMarkup.Render(new WarningTextOptions { Classes = content.Classes, Attributes = content.Attributes, Html = content.Html });
}
