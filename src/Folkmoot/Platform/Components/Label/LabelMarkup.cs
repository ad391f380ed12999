using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;

namespace Folkmoot.Platform.Components;

internal static class LabelMarkup
{
    public static IHtmlContent? Render(LabelOptions options)
    {
        if (options.IsEmpty)
            return null;
        var label = new Element("label").Class("govuk-label", options.Classes).Attributes(options.Attributes).Attribute("for", options.For).Content(options);
        return options.IsPageHeading ? new Element("h1").Class("govuk-label-wrapper").Add(label) : label;
    }
}
