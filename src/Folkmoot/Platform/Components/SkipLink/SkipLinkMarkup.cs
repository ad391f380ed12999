using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class SkipLinkMarkup
{
    public static Element Render(SkipLinkOptions options) =>
        new Element("a")
            .Attribute("href", string.IsNullOrEmpty(options.Href) ? "#content" : options.Href)
            .Class("govuk-skip-link", options.Classes)
            .Attributes(options.Attributes)
            .Attribute("data-module", "govuk-skip-link")
            .Content(options);
}
