using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>One phase: its name, its dates, and whether it is over, running or yet to come.</summary>
[HtmlTargetElement("fm-phase", ParentTag = "fm-phases")]
public sealed class PhaseTagHelper : ContentTagHelper
{
    public string? Name { get; set; }

    public string? Href { get; set; }

    public string? Dates { get; set; }

    public PhaseState State { get; set; }

    private protected override IHtmlContent Render(ContentOptions content)
    {
        var name = Href is null ? (IHtmlContent)new EncodedText(Name ?? "") : new Element("a").Attribute("href", Href).Text(Name);
        return new Element("li")
            .Class("fm-phases__phase", State switch { PhaseState.Done => "fm-phases__phase--done", PhaseState.Now => "fm-phases__phase--now", _ => null }, content.Classes)
            .Attribute("aria-current", State == PhaseState.Now ? "step" : null)
            .Attributes(content.Attributes)
            .Add(State == PhaseState.Done ? Svg.Decoration("0 0 24 24").Class("fm-phases__tick").Add(new Element("path").Attribute("d", "m7 12.5 3.5 3.5L17 9")) : null)
            .Add(new Element("span").Class("fm-phases__name").Add(name))
            .Add(Dates is null ? null : new Element("span").Class("fm-phases__dates").Text(Dates))
            .Add(StateWord())
            .Content(content);
    }

    private Element StateWord()
    {
        var word = new Element("span");
        return State switch
        {
            PhaseState.Now => word.Class("fm-phases__state").Text(ComponentTexts.PhaseNow),
            PhaseState.Done => word.Class("govuk-visually-hidden").Text(ComponentTexts.PhaseDone),
            _ => word.Class("govuk-visually-hidden").Text(ComponentTexts.PhaseNext),
        };
    }
}
