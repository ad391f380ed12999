using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class TagMarkup
{
    public static Element Render(ContentOptions options) =>
        new Element("strong").Class("govuk-tag", options.Classes).Attributes(options.Attributes).Content(options);
}
