using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>The word between two choices, such as "or".</summary>
[HtmlTargetElement("fm-divider", ParentTag = "fm-radios")]
[HtmlTargetElement("fm-divider", ParentTag = "fm-checkboxes")]
public sealed class DividerTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        ((ChoiceList)context.Items[typeof(ChoiceList)]).Items.Add(new ChoiceOptions { Divider = WebUtility.HtmlDecode(content.GetContent(HtmlEncoder.Default)).Trim() });
        output.SuppressOutput();
    }
}
