using System.Globalization;
using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>In the head of a page, makes browsers without script load it again.</summary>
[HtmlTargetElement("fm-reload", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ReloadTagHelper : TagHelper
{
    public int Seconds { get; set; } = 3;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(
        new Element("noscript").Add(new Element("meta").Attribute("http-equiv", "refresh").Attribute("content", Seconds.ToString(CultureInfo.InvariantCulture))));
}
