using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Says what is wrong with one field.</summary>
[HtmlTargetElement("fm-error-message")]
public sealed class ErrorMessageTagHelper : ContentTagHelper
{
    private protected override IHtmlContent Render(ContentOptions content) => ErrorMessageMarkup.Render(new ErrorMessageOptions
    {
        Id = content.Id,
        Classes = content.Classes,
        Attributes = content.Attributes,
        Html = content.Html,
    });
}
