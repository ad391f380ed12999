using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Says what was done, or what people should know, above the content.</summary>
[HtmlTargetElement("fm-notification-banner")]
public sealed class NotificationBannerTagHelper : ContentTagHelper
{
    public bool Success { get; set; }

    public string? Title { get; set; }

    public string? TitleId { get; set; }

    public bool? DisableAutoFocus { get; set; }

    private protected override IHtmlContent Render(ContentOptions content) => NotificationBannerMarkup.Render(new NotificationBannerOptions
    {
        Classes = content.Classes,
        Attributes = content.Attributes,
        Html = content.Html is null ? null : new Element("div").Class("govuk-notification-banner__heading").Add(content.Html),
        Title = Title is null ? null : new() { Text = Title },
        TitleId = TitleId,
        Type = Success ? "success" : null,
        DisableAutoFocus = DisableAutoFocus,
    });
}
