using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>The one obvious thing to do on a page: a link, or without href the button that sends a form.</summary>
[HtmlTargetElement("fm-act")]
public sealed class ActTagHelper : ContentTagHelper
{
    public string? Href { get; set; }

    /// <summary>For the second thing one may do.</summary>
    public bool Quiet { get; set; }

    public bool Big { get; set; }

    private protected override IHtmlContent Render(ContentOptions content) =>
        (Href is null ? new Element("button").Attribute("type", "submit") : new Element("a").Attribute("href", Href))
            .Attribute("id", content.Id)
            .Class("fm-act", Quiet ? "fm-act--quiet" : null, Big ? "fm-act--big" : null, content.Classes)
            .Attributes(content.Attributes)
            .Content(content);
}
