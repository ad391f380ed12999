using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>What is to be done, and what is done.</summary>
[HtmlTargetElement("fm-task-list")]
public sealed class TaskListTagHelper : TagHelper
{
    public string? IdPrefix { get; set; }

    public string? Class { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var tasks = new TaskItems();
        context.Items[typeof(TaskItems)] = tasks;
        await output.GetChildContentAsync();
        output.Become(TaskListMarkup.Render(new TaskListOptions { IdPrefix = IdPrefix, Classes = Class, Items = tasks.Items, Attributes = output.Rest() }));
    }
}
