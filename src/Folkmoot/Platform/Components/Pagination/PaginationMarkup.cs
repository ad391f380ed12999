using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class PaginationMarkup
{
    public static Element Render(PaginationOptions options)
    {
        var block = options.Items is null && (options.Next is not null || options.Previous is not null);
        return new Element("nav")
            .Class("govuk-pagination", block ? "govuk-pagination--block" : null, options.Classes)
            .Attribute("aria-label", string.IsNullOrEmpty(options.LandmarkLabel) ? ComponentTexts.Pagination : options.LandmarkLabel)
            .Attributes(options.Attributes)
            .Add(Arrow(options.Previous, "prev", ComponentTexts.Previous, block))
            .Add(options.Items is null ? null : new Element("ul").Class("govuk-pagination__list").Add(options.Items.Select(Page)))
            .Add(Arrow(options.Next, "next", ComponentTexts.Next, block));
    }

    private static Element? Arrow(PaginationLink? link, string type, string word, bool block)
    {
        if (string.IsNullOrEmpty(link?.Href))
            return null;
        var iconFirst = block || type == "prev";
        var hasLabel = !string.IsNullOrEmpty(link.LabelText);
        var title = link.ToHtml() ?? new Fragment(new EncodedText(word), new Element("span").Class("govuk-visually-hidden").Text($" {ComponentTexts.PageHidden}"));
        var anchor = new Element("a").Class("govuk-link govuk-pagination__link").Attribute("href", link.Href).Attribute("rel", type).Attributes(link.Attributes)
            .Add(iconFirst ? Icon(type) : null)
            .Add(new Element("span").Class("govuk-pagination__link-title", block && !hasLabel ? "govuk-pagination__link-title--decorated" : null).Add(title));
        if (block && hasLabel)
            anchor.Add(new Element("span").Class("govuk-visually-hidden").Text(":")).Add(new Element("span").Class("govuk-pagination__link-label").Text(link.LabelText));
        return new Element("div").Class($"govuk-pagination__{type}").Add(anchor.Add(iconFirst ? null : Icon(type)));
    }

    private static Element Page(PaginationItem item)
    {
        var element = new Element("li").Class("govuk-pagination__item", item.Current ? "govuk-pagination__item--current" : null, item.Ellipsis ? "govuk-pagination__item--ellipsis" : null);
        return item.Ellipsis
            ? element.Text("\u22EF")
            : element.Add(new Element("a").Class("govuk-link govuk-pagination__link").Attribute("href", item.Href)
                .Attribute("aria-label", item.VisuallyHiddenText ?? ComponentTexts.Page(item.Number ?? ""))
                .Attribute("aria-current", item.Current ? "page" : null)
                .Attributes(item.Attributes)
                .Text(item.Number));
    }

    private static Element Icon(string type) =>
        new Element("svg").Class($"govuk-pagination__icon govuk-pagination__icon--{type}")
            .Attribute("xmlns", "http://www.w3.org/2000/svg").Attribute("height", "13").Attribute("width", "15")
            .Attribute("aria-hidden", "true").Attribute("focusable", "false").Attribute("viewBox", "0 0 15 13")
            .Add(new Element("path").Attribute("d", type == "prev"
                ? "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"
                : "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"));
}
