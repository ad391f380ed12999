using System.Globalization;
using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A thing that people can open: picture, tag, title, cost, place, and a few words between the tags.</summary>
[HtmlTargetElement("fm-card")]
public sealed class CardTagHelper : ContentTagHelper
{
    public string? Title { get; set; }

    /// <summary>Where the whole card leads.</summary>
    public string? Href { get; set; }

    public int HeadingLevel { get; set; } = 3;

    /// <summary>The address of a picture or a motif; null for none.</summary>
    public string? Picture { get; set; }

    public string? PictureKey { get; set; }

    public string? PictureAlt { get; set; }

    /// <summary>The number on the map or on paper: on the picture, or before the title where there is none.</summary>
    public int? Number { get; set; }

    public string? Tag { get; set; }

    public ThreadKind Thread { get; set; }

    /// <summary>An amount ready to read, such as £18,500.</summary>
    public string? Cost { get; set; }

    public string? Place { get; set; }

    private protected override IHtmlContent Render(ContentOptions content) =>
        new Element("article").Attribute("id", content.Id).Class("fm-card", Href is null ? null : "fm-card--link", content.Classes).Attributes(content.Attributes)
            .Add(Picture is null ? null : PictureTagHelper.Render(Picture, PictureKey ?? Title, PictureAlt))
            .Add(Number is null || Picture is null ? null : new Element("span").Class("fm-card__number").Text(Number.Value.ToString(CultureInfo.CurrentCulture)))
            .Add(Tag is null ? null : ThreadTagTagHelper.Render(Thread, new ContentOptions { Text = Tag }))
            .Add(Heading())
            .Add(CardFacts.Render(Cost, Place))
            .Add(content.IsEmpty ? null : new Element("div").Class("fm-card__text").Content(content));

    private Element? Heading()
    {
        if (Title is null)
            return null;
        var heading = new Element(string.Create(CultureInfo.InvariantCulture, $"h{HeadingLevel}")).Class("fm-card__title");
        var title = Number is { } number && Picture is null ? $"{number.ToString(CultureInfo.CurrentCulture)}. {Title}" : Title;
        return Href is null ? heading.Text(title) : heading.Add(new Element("a").Attribute("href", Href).Text(title));
    }
}
