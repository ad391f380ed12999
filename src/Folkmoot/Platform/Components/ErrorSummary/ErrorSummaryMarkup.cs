using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class ErrorSummaryMarkup
{
    public static Element Render(ErrorSummaryOptions options) =>
        new Element("div")
            .Class("govuk-error-summary", options.Classes)
            .Attribute("data-disable-auto-focus", options.DisableAutoFocus switch { true => "true", false => "false", null => null })
            .Attributes(options.Attributes)
            .Attribute("data-module", "govuk-error-summary")
            // The alert sits inside the focused box: announcing and focusing the same element loses words in some screen readers.
            .Add(new Element("div").Attribute("role", "alert")
                .Add(new Element("h2").Class("govuk-error-summary__title").Content(options.Title))
                .Add(new Element("div").Class("govuk-error-summary__body")
                    .Add(options.Description is { IsEmpty: false } ? new Element("p").Content(options.Description) : null)
                    .Add(List(options.ErrorList))));

    private static Element? List(IReadOnlyList<ErrorSummaryItem> errors) => errors.Count == 0
        ? null
        : new Element("ul").Class("govuk-list govuk-error-summary__list").Add(errors.Select(e => new Element("li").Add(
            string.IsNullOrEmpty(e.Href) ? e.ToHtml() : new Element("a").Attribute("href", e.Href).Attributes(e.Attributes).Content(e))));
}
