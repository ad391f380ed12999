using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A state in a word. For what belongs to one of the three threads there is fm-thread-tag.</summary>
[HtmlTargetElement("fm-tag")]
public sealed class TagTagHelper : ContentTagHelper
{
    /// <summary>grey, green, blue, yellow, purple or red.</summary>
    public string? Colour { get; set; }

    private protected override IHtmlContent Render(ContentOptions content) =>
        TagMarkup.Render(content with { Classes = string.Join(' ', new[] { Colour is null ? null : $"govuk-tag--{Colour}", content.Classes }.Where(c => c is not null)) });
}
