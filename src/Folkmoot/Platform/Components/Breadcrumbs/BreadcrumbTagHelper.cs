using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>One step. Without href it is the page itself.</summary>
[HtmlTargetElement("fm-breadcrumb", ParentTag = "fm-breadcrumbs")]
public sealed class BreadcrumbTagHelper : TagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.Inner();
        ((BreadcrumbList)context.Items[typeof(BreadcrumbList)]).Items.Add(new Breadcrumb { Href = Href, Html = content });
        output.SuppressOutput();
    }
}
