using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class PanelMarkup
{
    public static Element Render(PanelOptions options)
    {
        var heading = $"h{(string.IsNullOrEmpty(options.HeadingLevel) ? "1" : options.HeadingLevel)}";
        return new Element("div").Class("govuk-panel", "govuk-panel--confirmation", options.Classes).Attributes(options.Attributes)
            .Add(new Element(heading).Class("govuk-panel__title").Content(options.Title))
            .Add(options.IsEmpty ? null : new Element("div").Class("govuk-panel__body").Content(options));
    }
}
