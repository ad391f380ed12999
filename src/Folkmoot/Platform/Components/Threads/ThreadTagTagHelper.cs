using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A few words that belong to one of the threads.</summary>
[HtmlTargetElement("fm-thread-tag")]
public sealed class ThreadTagTagHelper : ContentTagHelper
{
    public ThreadKind Thread { get; set; }

    private protected override IHtmlContent Render(ContentOptions content) => Render(Thread, content);

    internal static Element Render(ThreadKind thread, ContentOptions content) =>
        new Element("span").Attribute("id", content.Id).Class("fm-tag", ThreadMarks.Class("fm-tag", thread), content.Classes).Attributes(content.Attributes)
            .Add(ThreadMarks.Icon(thread)).Content(content);
}
