using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Fields that answer one question together.</summary>
[HtmlTargetElement("fm-fieldset")]
public sealed class FieldsetTagHelper : ContentTagHelper
{
    public string? Legend { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LegendSize { get; set; }

    public bool LegendIsHeading { get; set; }

    public string? DescribedBy { get; set; }

    private protected override IHtmlContent Render(ContentOptions content) => FieldsetMarkup.Render(new FieldsetOptions
    {
        Classes = content.Classes,
        Attributes = content.Attributes,
        DescribedBy = DescribedBy,
        Html = content.Html,
        Legend = new() { Text = Legend, IsPageHeading = LegendIsHeading, Classes = $"govuk-fieldset__legend--{LegendSize ?? (LegendIsHeading ? "l" : "m")}" },
    });
}
