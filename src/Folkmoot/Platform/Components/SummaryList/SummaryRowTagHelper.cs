using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>One question and its answer, with a link to change it.</summary>
[HtmlTargetElement("fm-summary-row", ParentTag = "fm-summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string? Key { get; set; }

    public string? Class { get; set; }

    public string? ActionHref { get; set; }

    /// <summary>What the link says, such as Change.</summary>
    public string? Action { get; set; }

    /// <summary>What the link is about, for those who hear it out of place.</summary>
    public string? ActionAbout { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.Inner();
        ((SummaryRows)context.Items[typeof(SummaryRows)]).Items.Add(new SummaryRow
        {
            Key = new() { Text = Key },
            Value = new() { Html = value },
            Classes = Class,
            Actions = ActionHref is null ? null : new() { Items = [new() { Href = ActionHref, Text = Action, VisuallyHiddenText = ActionAbout ?? Key }] },
        });
        output.SuppressOutput();
    }
}
