using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>One big number, the word for what it counts, and what it means.</summary>
[HtmlTargetElement("fm-stat", ParentTag = "fm-stats")]
public sealed class StatTagHelper : ContentTagHelper
{
    public ThreadKind Thread { get; set; }

    public string? Number { get; set; }

    public string? Word { get; set; }

    private protected override IHtmlContent Render(ContentOptions content) =>
        new Element("li").Class("fm-stat", ThreadMarks.Class("fm-stat", Thread), content.Classes).Attributes(content.Attributes)
            .Add(new Element("span").Class("fm-stat__number").Text(Number))
            .Text(" ")
            .Add(Word is null ? null : new Element("span").Class("fm-stat__word").Text(Word))
            .Text(" ")
            .Content(content);
}
