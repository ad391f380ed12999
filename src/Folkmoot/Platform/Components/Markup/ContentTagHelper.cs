using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A component made of what stands between its tags.</summary>
public abstract class ContentTagHelper : TagHelper
{
    public string? Id { get; set; }

    public string? Class { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = new ContentOptions { Id = Id, Classes = Class, Attributes = output.Rest(), Html = await output.Inner() };
        output.Become(Render(content));
    }

    private protected abstract IHtmlContent Render(ContentOptions content);
}
