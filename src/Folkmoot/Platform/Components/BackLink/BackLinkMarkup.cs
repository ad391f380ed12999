using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class BackLinkMarkup
{
    public static Element Render(BackLinkOptions options) =>
        new Element("a")
            .Attribute("href", string.IsNullOrEmpty(options.Href) ? "#" : options.Href)
            .Class("govuk-back-link", options.Classes)
            .Attributes(options.Attributes)
            .Add(options.ToHtml() ?? new EncodedText(ComponentTexts.Back));
}
