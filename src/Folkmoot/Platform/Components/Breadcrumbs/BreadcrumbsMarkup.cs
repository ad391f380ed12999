using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class BreadcrumbsMarkup
{
    public static Element Render(BreadcrumbsOptions options) =>
        new Element("nav")
            .Class("govuk-breadcrumbs", options.Classes, options.CollapseOnMobile ? "govuk-breadcrumbs--collapse-on-mobile" : null)
            .Attributes(options.Attributes)
            .Attribute("aria-label", options.LabelText ?? ComponentTexts.Breadcrumb)
            .Add(new Element("ol").Class("govuk-breadcrumbs__list").Add(options.Items.Select(Item)));

    private static Element Item(Breadcrumb crumb)
    {
        var item = new Element("li").Class("govuk-breadcrumbs__list-item");
        return string.IsNullOrEmpty(crumb.Href)
            ? item.Attribute("aria-current", "page").Content(crumb)
            : item.Add(new Element("a").Class("govuk-breadcrumbs__link").Attribute("href", crumb.Href).Attributes(crumb.Attributes).Content(crumb));
    }
}
