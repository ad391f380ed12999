using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Several views of one thing. Without script they stand one after the other.</summary>
[HtmlTargetElement("fm-tabs")]
public sealed class TabsTagHelper : TagHelper
{
    public string? Id { get; set; }

    public string? Class { get; set; }

    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var list = new TabList();
        context.Items[typeof(TabList)] = list;
        await output.GetChildContentAsync();
        output.Become(TabsMarkup.Render(new TabsOptions { Id = Id, IdPrefix = Id ?? "tab", Classes = Class, Title = Title, Items = list.Items, Attributes = output.Rest() }));
    }
}
