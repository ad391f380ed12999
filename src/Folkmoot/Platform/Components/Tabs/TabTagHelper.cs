using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>One tab.</summary>
[HtmlTargetElement("fm-tab", ParentTag = "fm-tabs")]
public sealed class TabTagHelper : TagHelper
{
    public string? Id { get; set; }

    public string? Label { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.Inner();
        ((TabList)context.Items[typeof(TabList)]).Items.Add(new TabOptions { Id = Id, Label = Label, Panel = new() { Html = content } });
        output.SuppressOutput();
    }
}
