using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class DetailsMarkup
{
    public static Element Render(DetailsOptions options) =>
        new Element("details")
            .Attribute("id", options.Id)
            .Class("govuk-details", options.Classes)
            .Attributes(options.Attributes)
            .Flag("open", options.Open)
            .Add(new Element("summary").Class("govuk-details__summary").Add(new Element("span").Class("govuk-details__summary-text").Content(options.Summary)))
            .Add(new Element("div").Class("govuk-details__text").Content(options));
}
