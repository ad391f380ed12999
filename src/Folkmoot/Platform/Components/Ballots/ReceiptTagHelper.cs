using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A code to keep, with a button that copies it where there is script.</summary>
[HtmlTargetElement("fm-receipt", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ReceiptTagHelper : TagHelper
{
    public string? Id { get; set; }

    public string? Code { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = Id ?? "receipt";
        output.Become(new Element("p").Class("fm-receipt").Attributes(output.Rest())
            .Add(new Element("code").Class("fm-receipt__code").Attribute("id", id).Text(Code))
            .Add(new Element("button").Attribute("type", "button").Class("fm-act fm-act--quiet fm-no-print").Flag("hidden")
                .Attribute("data-copy", $"#{id}").Attribute("data-copied", ComponentTexts.Copied).Text(ComponentTexts.Copy)));
    }
}
