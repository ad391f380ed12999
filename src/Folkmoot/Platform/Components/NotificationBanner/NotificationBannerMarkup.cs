using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class NotificationBannerMarkup
{
    public static Element Render(NotificationBannerOptions options)
    {
        var success = options.Type == "success";
        var level = string.IsNullOrEmpty(options.TitleHeadingLevel) ? "2" : options.TitleHeadingLevel;
        var titleId = string.IsNullOrEmpty(options.TitleId) ? "govuk-notification-banner-title" : options.TitleId;
        var role = !string.IsNullOrEmpty(options.Role) ? options.Role : success ? "alert" : "region";
        var title = options.Title is { IsEmpty: false } given ? given.ToHtml() : new EncodedText(success ? ComponentTexts.Success : ComponentTexts.Important);
        return new Element("div")
            .Class("govuk-notification-banner", success ? "govuk-notification-banner--success" : null, options.Classes)
            .Attribute("role", role)
            .Attribute("aria-labelledby", titleId)
            .Attribute("data-module", "govuk-notification-banner")
            .Attribute("data-disable-auto-focus", options.DisableAutoFocus switch { true => "true", false => "false", null => null })
            .Attributes(options.Attributes)
            .Add(new Element("div").Class("govuk-notification-banner__header")
                .Add(new Element($"h{level}").Class("govuk-notification-banner__title").Attribute("id", titleId).Add(title)))
            .Add(new Element("div").Class("govuk-notification-banner__content")
                .Add(options.Html ?? (string.IsNullOrEmpty(options.Text) ? null : new Element("p").Class("govuk-notification-banner__heading").Text(options.Text))));
    }
}
