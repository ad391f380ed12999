using System.Globalization;
using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class TabsMarkup
{
    public static Element Render(TabsOptions options)
    {
        var tabs = new Element("div").Attribute("id", options.Id).Class("govuk-tabs", options.Classes).Attributes(options.Attributes).Attribute("data-module", "govuk-tabs")
            .Add(new Element("h2").Class("govuk-tabs__title").Text(options.Title ?? ComponentTexts.Contents));
        return options.Items.Count == 0
            ? tabs
            : tabs.Add(new Element("ul").Class("govuk-tabs__list").Add(options.Items.Select((item, i) => Tab(item, PanelId(options, item, i), i == 0))))
                .Add(options.Items.Select((item, i) => Panel(item.Panel, PanelId(options, item, i), i == 0)));
    }

    private static string PanelId(TabsOptions options, TabOptions item, int index) =>
        string.IsNullOrEmpty(item.Id) ? string.Create(CultureInfo.InvariantCulture, $"{options.IdPrefix}-{index + 1}") : item.Id;

    private static Element Tab(TabOptions item, string panelId, bool selected) =>
        new Element("li").Class("govuk-tabs__list-item", selected ? "govuk-tabs__list-item--selected" : null)
            .Add(new Element("a").Class("govuk-tabs__tab").Attribute("href", $"#{panelId}").Attributes(item.Attributes).Text(item.Label));

    private static Element Panel(ContentOptions panel, string id, bool selected) =>
        new Element("div").Class("govuk-tabs__panel", selected ? null : "govuk-tabs__panel--hidden").Attribute("id", id).Attributes(panel.Attributes)
            .Add(panel.Html ?? (string.IsNullOrEmpty(panel.Text) ? null : new Element("p").Class("govuk-body").Text(panel.Text)));
}
