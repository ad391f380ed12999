using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class HintMarkup
{
    public static Element Render(ContentOptions options) =>
        new Element("div").Attribute("id", options.Id).Class("govuk-hint", options.Classes).Attributes(options.Attributes).Content(options);
}
