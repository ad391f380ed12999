using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;

namespace Folkmoot.Platform.Components;

/// <summary>Something with words in it, given as plain text or as markup. Markup goes first.</summary>
internal record ContentOptions : ComponentOptions
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public bool IsEmpty => Html is null && string.IsNullOrEmpty(Text);

    public IHtmlContent? ToHtml() => Html ?? (string.IsNullOrEmpty(Text) ? null : new EncodedText(Text));
}
