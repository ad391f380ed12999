using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class InsetTextMarkup
{
    public static Element Render(ContentOptions options) =>
        new Element("div").Attribute("id", options.Id).Class("govuk-inset-text", options.Classes).Attributes(options.Attributes).Content(options);
}
