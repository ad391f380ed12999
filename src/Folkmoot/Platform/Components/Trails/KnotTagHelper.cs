using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>One thing that happened on the way, or is due next.</summary>
[HtmlTargetElement("fm-knot", ParentTag = "fm-trail")]
public sealed class KnotTagHelper : ContentTagHelper
{
    public ThreadKind Thread { get; set; }

    public bool Late { get; set; }

    /// <summary>True for what has not happened yet.</summary>
    public bool Next { get; set; }

    public string? When { get; set; }

    private protected override IHtmlContent Render(ContentOptions content) =>
        new Element("li").Attribute("id", content.Id)
            .Class("fm-trail__knot", ThreadMarks.Class("fm-trail__knot", Thread), Late ? "fm-trail__knot--late" : null, Next ? "fm-trail__knot--next" : null, content.Classes)
            .Attributes(content.Attributes)
            .Content(content)
            .Add(When is null ? null : new Fragment(new EncodedText(" "), new Element("span").Class("fm-trail__when").Text(When)));
}
