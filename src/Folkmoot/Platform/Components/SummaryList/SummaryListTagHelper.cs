using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Questions and their answers, such as "check your answers". With a title it becomes a card.</summary>
[HtmlTargetElement("fm-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    public string? Class { get; set; }

    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = new SummaryRows();
        context.Items[typeof(SummaryRows)] = rows;
        await output.GetChildContentAsync();
        output.Become(SummaryListMarkup.Render(new SummaryListOptions
        {
            Classes = Class,
            Attributes = output.Rest(),
            Rows = rows.Items,
            Card = Title is null ? null : new() { Title = new() { Text = Title } },
        }));
    }
}
