using System.Globalization;
using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;

namespace Folkmoot.Platform.Components;

/// <summary>What all cards of a ballot show of a choice, whatever it is asked about it.</summary>
public abstract class BallotCardTagHelper : ContentTagHelper
{
    public bool Disabled { get; set; }

    public string? Title { get; set; }

    /// <summary>In minor units; the bar adds these up where the ballot is about money.</summary>
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

    private protected IHtmlContent? Image => Picture is null ? null : PictureTagHelper.Render(Picture, PictureKey ?? Title, PictureAlt);

    private protected Element? Badge => Number is null ? null : new Element("span").Class("fm-card__number").Text(Number.Value.ToString(CultureInfo.CurrentCulture));

    private protected string? Price => Cost?.ToString(CultureInfo.InvariantCulture);

    private protected static Element? Words(ContentOptions content) => content.IsEmpty ? null : new Element("div").Class("fm-card__text").Content(content);

    private protected Element? More(string style) => Href is null
        ? null
        : new Element("a").Class(style).Attribute("href", Href).Text(ComponentTexts.ReadMore).Add(new Element("span").Class("govuk-visually-hidden").Text($": {Title}"));
}
