using System.Globalization;
using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A card of a ballot on which each choice gets a number: a place, points, or a score.</summary>
[HtmlTargetElement("fm-rate")]
public sealed class RateCardTagHelper : BallotCardTagHelper
{
    /// <summary>The name of the field.</summary>
    public string Name { get; set; } = "";

    /// <summary>What stands in the field; null for nothing yet.</summary>
    public long? Value { get; set; }

    /// <summary>The words of each value that can be chosen, the first for 1; none for a field in which a number is typed.</summary>
    public IReadOnlyList<string> Steps { get; set; } = [];

    /// <summary>What the list says while nothing is chosen.</summary>
    public string? None { get; set; }

    /// <summary>The largest number that may be typed.</summary>
    public long? Max { get; set; }

    /// <summary>Whether a value may be given only once, as a place in a ranking.</summary>
    public bool Once { get; set; }

    /// <summary>What the number is, such as "Points".</summary>
    public string? Label { get; set; }

    private protected override IHtmlContent Render(ContentOptions content)
    {
        var id = content.Id ?? Name;
        return new Element("article").Class("fm-card fm-rate", content.Classes)
            .Add(Image)
            .Add(Badge)
            .Add(new Element("h2").Class("fm-card__title").Text(Title))
            .Add(CardFacts.Render(CostText, Place))
            .Add(Words(content))
            .Add(new Element("p").Class("fm-rate__field")
                .Add(new Element("label").Attribute("for", id).Text(Label).Add(new Element("span").Class("govuk-visually-hidden").Text($": {Title}")))
                .Add(Steps.Count > 0 ? List(id) : Field(id)))
            .Add(More("fm-rate__more"));
    }

    private Element Field(string id) =>
        Common(new Element("input").Class("govuk-input govuk-input--width-4").Attribute("type", "number").Attribute("inputmode", "numeric").Attribute("min", "0")
            .Attribute("max", Max?.ToString(CultureInfo.InvariantCulture)).Attribute("value", Value?.ToString(CultureInfo.InvariantCulture)), id);

    private Element List(string id) =>
        Common(new Element("select").Class("govuk-select"), id)
            .Add(new Element("option").Attribute("value", "").Text(None))
            .Add(Steps.Select((words, i) => new Element("option").Attribute("value", (i + 1).ToString(CultureInfo.InvariantCulture)).Flag("selected", Value == i + 1).Text(words)));

    private Element Common(Element field, string id) =>
        field.Attribute("id", id).Attribute("name", Name).Attribute("autocomplete", "off").Flag("data-rate").Flag("data-once", Once)
            .Attribute("data-cost", Price).Flag("disabled", Disabled);
}
