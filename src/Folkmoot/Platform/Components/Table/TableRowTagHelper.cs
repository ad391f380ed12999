using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>One row of a table, or its head.</summary>
[HtmlTargetElement("fm-head", ParentTag = "fm-table")]
[HtmlTargetElement("fm-row", ParentTag = "fm-table")]
public sealed class TableRowTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = (TableRows)context.Items[typeof(TableRows)];
        rows.Cells = [];
        await output.GetChildContentAsync();
        if (context.TagName == "fm-head")
            rows.Head = rows.Cells;
        else
            rows.Rows.Add(rows.Cells);
        output.SuppressOutput();
    }
}
