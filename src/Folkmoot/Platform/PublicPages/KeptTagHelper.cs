using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.PublicPages;

/// <summary>
/// A part of a page of one person's own that is the same for many: rendered once for all who ask within <see cref="PublicPagePolicy.Life"/>
/// or until something is written, and sent to each as it is.
/// </summary>
[HtmlTargetElement("fm-kept", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KeptTagHelper(FreshCache cache) : TagHelper
{
    /// <summary>Names the part and everything on which it depends but the language; null, which arrives as empty text, renders it for this person alone.</summary>
    public string? Key { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (string.IsNullOrEmpty(Key))
            return;
        var part = await cache.GetAsync($"part {CultureInfo.CurrentUICulture.Name} {Key}", async () => new HtmlString((await output.GetChildContentAsync()).GetContent()));
        output.Content.SetHtmlContent(part);
    }
}
