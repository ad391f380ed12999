using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class WarningTextMarkup
{
    public static Element Render(WarningTextOptions options) =>
        new Element("div").Class("govuk-warning-text", options.Classes).Attributes(options.Attributes)
            .Add(new Element("span").Class("govuk-warning-text__icon").Attribute("aria-hidden", "true").Text("!"))
            .Add(new Element("strong").Class("govuk-warning-text__text")
                .Add(new Element("span").Class("govuk-visually-hidden").Text(string.IsNullOrEmpty(options.IconFallbackText) ? ComponentTexts.Warning : options.IconFallbackText))
                .Text(" ")
                .Content(options));
}
