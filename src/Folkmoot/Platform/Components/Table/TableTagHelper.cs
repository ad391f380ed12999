using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A table that can be scrolled where it is wider than the page.</summary>
[HtmlTargetElement("fm-table")]
public sealed class TableTagHelper : TagHelper
{
    public string? Id { get; set; }

    public string? Class { get; set; }

    public string? Caption { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string CaptionSize { get; set; } = "m";

    public bool FirstCellIsHeader { get; set; }

    /// <summary>Whether each row becomes a block of its own on a phone, so that nobody has to scroll sideways.</summary>
    public bool Stacked { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = new TableRows();
        context.Items[typeof(TableRows)] = rows;
        await output.GetChildContentAsync();
        var table = TableMarkup.Render(new TableOptions
        {
            Classes = Class,
            Attributes = output.Rest(),
            Caption = Caption,
            CaptionClasses = $"govuk-table__caption--{CaptionSize}",
            Head = rows.Head,
            Rows = rows.Rows,
            FirstCellIsHeader = FirstCellIsHeader,
            Stacked = Stacked,
        });
        // Whatever scrolls must be reachable by keyboard, and then needs a name.
        output.Become(new Element("div").Attribute("id", Id).Class("fm-table-scroll")
            .Attribute("tabindex", Caption is null ? null : "0")
            .Attribute("role", Caption is null ? null : "region")
            .Attribute("aria-label", Caption)
            .Add(table));
    }
}
