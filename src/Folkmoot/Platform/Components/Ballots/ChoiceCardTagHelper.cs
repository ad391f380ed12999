using System.Globalization;
using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A card of a ballot: its box can be ticked anywhere on the card.</summary>
[HtmlTargetElement("fm-choice")]
public sealed class ChoiceCardTagHelper : ContentTagHelper
{
    public string Name { get; set; } = "choice";

    public string Value { get; set; } = "";

    public bool Checked { get; set; }

    public bool Disabled { get; set; }

    public string? Title { get; set; }

    /// <summary>In minor units; the budget bar adds these up.</summary>
    public long? Cost { get; set; }

    /// <summary>The cost ready to read, such as £18,500.</summary>
    public string? CostText { get; set; }

    public string? Place { get; set; }

    public int? Number { get; set; }

    public string? Picture { get; set; }

    public string? PictureKey { get; set; }

    public string? PictureAlt { get; set; }

    /// <summary>Leads to all there is to know about this choice.</summary>
    public string? Href { get; set; }

    private protected override IHtmlContent Render(ContentOptions content)
    {
        var id = content.Id ?? $"{Name}-{Value}";
        return new Element("article").Class("fm-card fm-choice", content.Classes)
            .Add(Picture is null ? null : PictureTagHelper.Render(Picture, PictureKey ?? Title, PictureAlt))
            .Add(Number is null ? null : new Element("span").Class("fm-card__number").Text(Number.Value.ToString(CultureInfo.CurrentCulture)))
            .Add(new Element("input").Class("fm-choice__box").Attribute("type", "checkbox").Attribute("id", id).Attribute("name", Name).Attribute("value", Value)
                .Flag("checked", Checked).Flag("disabled", Disabled).Attribute("data-cost", Cost?.ToString(CultureInfo.InvariantCulture)).Attributes(content.Attributes))
            .Add(new Element("label").Class("fm-choice__title").Attribute("for", id).Text(Title))
            .Add(CardFacts.Render(CostText, Place))
            .Add(content.IsEmpty ? null : new Element("div").Class("fm-card__text").Content(content))
            .Add(Href is null ? null : new Element("a").Class("fm-choice__more").Attribute("href", Href)
                .Text(ComponentTexts.ReadMore).Add(new Element("span").Class("govuk-visually-hidden").Text($": {Title}")));
    }
}
