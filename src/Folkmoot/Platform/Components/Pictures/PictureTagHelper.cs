using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A picture for something that may have none of its own.</summary>
[HtmlTargetElement("fm-scene", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("fm-picture", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PictureTagHelper : TagHelper
{
    /// <summary>The address of a picture, or one of the motifs of <see cref="PictureScene"/>.</summary>
    public string? Src { get; set; }

    /// <summary>A motif, where there is never an address.</summary>
    public string? Motif { get; set; }

    /// <summary>Makes each picture of a motif a little different; the same key always gives the same picture.</summary>
    public string? Key { get; set; }

    /// <summary>What the picture shows; leave it out where the words beside it say so.</summary>
    public string? Alt { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(Render(Src ?? Motif, Key, Alt));

    internal static IHtmlContent Render(string? source, string? key, string? alt) =>
        source is not null && (source.Contains('/', StringComparison.Ordinal) || source.Contains(':', StringComparison.Ordinal))
            ? new Element("img").Class("fm-picture").Attribute("src", source).Attribute("alt", alt ?? "").Attribute("width", "640").Attribute("height", "360").Attribute("loading", "lazy").Attribute("decoding", "async")
            : PictureScene.Render(source, key ?? "", alt);
}
