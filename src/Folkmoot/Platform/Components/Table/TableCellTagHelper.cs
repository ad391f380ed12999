using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>One cell of a table.</summary>
[HtmlTargetElement("fm-cell", ParentTag = "fm-row")]
[HtmlTargetElement("fm-cell", ParentTag = "fm-head")]
public sealed class TableCellTagHelper : TagHelper
{
    public string? Class { get; set; }

    public bool Numeric { get; set; }

    public int? Colspan { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.Inner();
        ((TableRows)context.Items[typeof(TableRows)]).Cells.Add(new TableCell
        {
            Html = content,
            Classes = Class,
            Format = Numeric ? "numeric" : null,
            Colspan = Colspan?.ToString(CultureInfo.InvariantCulture),
            Attributes = output.Rest(),
        });
        output.SuppressOutput();
    }
}
