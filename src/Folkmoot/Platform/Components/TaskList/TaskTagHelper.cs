using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>One task and how far it is.</summary>
[HtmlTargetElement("fm-task", ParentTag = "fm-task-list")]
public sealed class TaskTagHelper : TagHelper
{
    public string? Href { get; set; }

    public string? Hint { get; set; }

    public string? Status { get; set; }

    /// <summary>grey, green, blue, yellow, purple or red; without it the status is plain text.</summary>
    public string? StatusColour { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var title = await output.Inner();
        ((TaskItems)context.Items[typeof(TaskItems)]).Items.Add(new TaskListItem
        {
            Title = new() { Html = title },
            Href = Href,
            Hint = string.IsNullOrEmpty(Hint) ? null : new() { Text = Hint },
            Status = StatusColour is null ? new() { Text = Status } : new() { Tag = new() { Text = Status, Classes = $"govuk-tag--{StatusColour}" } },
        });
        output.SuppressOutput();
    }
}
