using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>One option of a select.</summary>
[HtmlTargetElement("fm-option", ParentTag = "fm-select")]
public sealed class OptionItemTagHelper : TagHelper
{
    public string? Value { get; set; }

    public bool Disabled { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        ((OptionList)context.Items[typeof(OptionList)]).Items.Add(new SelectItem
        {
            Value = Value,
            Disabled = Disabled,
            Text = WebUtility.HtmlDecode(content.GetContent(HtmlEncoder.Default)).Trim(),
            Attributes = output.Rest(),
        });
        output.SuppressOutput();
    }
}
