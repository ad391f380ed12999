using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Stands inside a choice; shown only while that choice is chosen, where there is script.</summary>
[HtmlTargetElement("fm-conditional")]
public sealed class ConditionalTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.Inner();
        if (context.Items.TryGetValue(typeof(ConditionalSlot), out var slot))
            ((ConditionalSlot)slot).Content = content;
        output.SuppressOutput();
    }
}
