using Folkmoot.Platform.Components;
using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Pictures;

/// <summary>Shows the whole of a thing's picture and says what it shows; its motif where nobody gave one.</summary>
[HtmlTargetElement("fm-photo", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PhotoTagHelper : TagHelper
{
    /// <summary>What has the picture; or give <see cref="Src"/>, <see cref="Alt"/> and <see cref="Key"/>.</summary>
    public IPictured? Of { get; set; }

    public string? Src { get; set; }

    public string? Alt { get; set; }

    /// <summary>Makes each drawing of a motif a little different.</summary>
    public string? Key { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (picture, alt) = (Of?.Picture ?? Src, Of?.PictureAlt ?? Alt);
        output.Become(PictureAddress.Is(picture)
            ? new Element("img").Class("fm-photo").Attribute("src", picture).Attribute("alt", alt ?? "").Attribute("loading", "lazy").Attribute("decoding", "async")
            : PictureTagHelper.Render(picture, Of?.Id.ToString() ?? Key, null));
    }
}
