using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Says why there is nothing here yet, and what one can do.</summary>
[HtmlTargetElement("fm-empty")]
public sealed class EmptyTagHelper : ContentTagHelper
{
    public string? Title { get; set; }

    /// <summary>A motif; null for no picture.</summary>
    public string? Picture { get; set; }

    private protected override IHtmlContent Render(ContentOptions content) =>
        new Element("div").Attribute("id", content.Id).Class("fm-empty", content.Classes).Attributes(content.Attributes)
            .Add(Picture is null ? null : PictureScene.Render(Picture, Title ?? "", label: null))
            .Add(Title is null ? null : new Element("p").Class("fm-empty__title").Text(Title))
            .Content(content);
}
