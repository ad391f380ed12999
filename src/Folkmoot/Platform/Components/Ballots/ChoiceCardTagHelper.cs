using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A card of a ballot: its box can be ticked anywhere on the card.</summary>
[HtmlTargetElement("fm-choice")]
public sealed class ChoiceCardTagHelper : BallotCardTagHelper
{
    public string Name { get; set; } = "choice";

    public string Value { get; set; } = "";

    public bool Checked { get; set; }

    private protected override IHtmlContent Render(ContentOptions content)
    {
        var id = content.Id ?? $"{Name}-{Value}";
        return new Element("article").Class("fm-card fm-choice", content.Classes)
            .Add(Image)
            .Add(Badge)
            .Add(new Element("input").Class("fm-choice__box").Attribute("type", "checkbox").Attribute("id", id).Attribute("name", Name).Attribute("value", Value)
                .Flag("checked", Checked).Flag("disabled", Disabled).Attribute("data-cost", Price).Attributes(content.Attributes))
            .Add(new Element("label").Class("fm-choice__title").Attribute("for", id).Text(Title))
            .Add(CardFacts.Render(CostText, Place))
            .Add(Words(content))
            .Add(More("fm-choice__more"));
    }
}
