using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class FieldsetMarkup
{
    public static Element Render(FieldsetOptions options) =>
        new Element("fieldset")
            .Class("govuk-fieldset", options.Classes)
            .Attribute("role", options.Role)
            .Attribute("aria-describedby", string.IsNullOrEmpty(options.DescribedBy) ? null : options.DescribedBy)
            .Attributes(options.Attributes)
            .Add(Legend(options.Legend))
            .Add(options.Html);

    private static Element? Legend(LegendOptions? legend)
    {
        if (legend is null || legend.IsEmpty)
            return null;
        var element = new Element("legend").Class("govuk-fieldset__legend", legend.Classes);
        return legend.IsPageHeading
            ? element.Add(new Element("h1").Class("govuk-fieldset__heading").Content(legend))
            : element.Content(legend);
    }
}
