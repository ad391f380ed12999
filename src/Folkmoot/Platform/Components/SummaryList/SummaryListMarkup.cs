using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class SummaryListMarkup
{
    public static Element Render(SummaryListOptions options)
    {
        var anyHasActions = options.Rows.Any(r => r.Actions?.Items is { Count: > 0 });
        var list = new Element("dl").Class("govuk-summary-list", options.Classes).Attributes(options.Attributes)
            .Add(options.Rows.Select(row => Row(row, anyHasActions, options.Card?.Title)));
        return options.Card is null ? list : Card(options.Card, list);
    }

    private static Element Row(SummaryRow row, bool anyHasActions, SummaryCardTitle? cardTitle) =>
        new Element("div")
            .Class("govuk-summary-list__row", anyHasActions && row.Actions?.Items is null ? "govuk-summary-list__row--no-actions" : null, row.Classes)
            .Add(new Element("dt").Class("govuk-summary-list__key", row.Key.Classes).Content(row.Key))
            .Add(new Element("dd").Class("govuk-summary-list__value", row.Value.Classes).Content(row.Value))
            .Add(RowActions(row.Actions, cardTitle));

    private static Element? RowActions(SummaryActions? actions, SummaryCardTitle? cardTitle)
    {
        if (actions?.Items is not { Count: > 0 } items)
            return null;
        var cell = new Element("dd").Class("govuk-summary-list__actions", actions.Classes);
        return items.Count == 1
            ? cell.Add(Link(items[0], cardTitle))
            : cell.Add(new Element("ul").Class("govuk-summary-list__actions-list")
                .Add(items.Select(a => new Element("li").Class("govuk-summary-list__actions-list-item").Add(Link(a, cardTitle)))));
    }

    private static Element Card(SummaryCard card, Element list)
    {
        var heading = $"h{(string.IsNullOrEmpty(card.Title?.HeadingLevel) ? "2" : card.Title.HeadingLevel)}";
        return new Element("div").Class("govuk-summary-card", card.Classes).Attributes(card.Attributes)
            .Add(new Element("div").Class("govuk-summary-card__title-wrapper")
                .Add(card.Title is null ? null : new Element(heading).Class("govuk-summary-card__title", card.Title.Classes).Content(card.Title))
                .Add(CardActions(card)))
            .Add(new Element("div").Class("govuk-summary-card__content").Add(list));
    }

    private static Element? CardActions(SummaryCard card)
    {
        if (card.Actions?.Items is not { Count: > 0 } items)
            return null;
        return items.Count == 1
            ? new Element("div").Class("govuk-summary-card__actions", card.Actions.Classes).Add(Link(items[0], card.Title))
            : new Element("ul").Class("govuk-summary-card__actions", card.Actions.Classes)
                .Add(items.Select(a => new Element("li").Class("govuk-summary-card__action").Add(Link(a, card.Title))));
    }

    private static Element Link(SummaryAction action, SummaryCardTitle? cardTitle)
    {
        var link = new Element("a").Class("govuk-link", action.Classes).Attribute("href", action.Href ?? "").Attributes(action.Attributes).Content(action);
        if (string.IsNullOrEmpty(action.VisuallyHiddenText) && cardTitle is null)
            return link;
        var hidden = new Element("span").Class("govuk-visually-hidden")
            .Text(string.IsNullOrEmpty(action.VisuallyHiddenText) ? null : $" {action.VisuallyHiddenText}");
        return link.Add(cardTitle is null ? hidden : hidden.Text(" (").Content(cardTitle).Text(")"));
    }
}
