using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Shows where in the place the page is.</summary>
[HtmlTargetElement("fm-breadcrumbs")]
public sealed class BreadcrumbsTagHelper : TagHelper
{
    public string? Class { get; set; }

    public bool CollapseOnMobile { get; set; } = true;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var list = new BreadcrumbList();
        context.Items[typeof(BreadcrumbList)] = list;
        await output.GetChildContentAsync();
        output.Become(BreadcrumbsMarkup.Render(new BreadcrumbsOptions { Classes = Class, CollapseOnMobile = CollapseOnMobile, Items = list.Items, Attributes = output.Rest() }));
    }
}
