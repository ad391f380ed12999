using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class PhaseBannerMarkup
{
    public static Element Render(PhaseBannerOptions options) =>
        new Element("div").Class("govuk-phase-banner govuk-width-container", options.Classes).Attributes(options.Attributes)
            .Add(new Element("p").Class("govuk-phase-banner__content")
                .Add(TagMarkup.Render(options.Tag with { Classes = $"govuk-phase-banner__content__tag {options.Tag.Classes}".TrimEnd() }))
                .Text(" ")
                .Add(new Element("span").Class("govuk-phase-banner__text").Content(options)));
}
