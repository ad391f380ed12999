using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Names one field that has no tag helper of its own.</summary>
[HtmlTargetElement("fm-label")]
public sealed class FieldLabelTagHelper : ContentTagHelper
{
    /// <summary>The id of the field.</summary>
    public string? For { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? Size { get; set; }

    public bool IsHeading { get; set; }

    private protected override IHtmlContent Render(ContentOptions content) => LabelMarkup.Render(new LabelOptions
    {
        Html = content.Html,
        Attributes = content.Attributes,
        For = For,
        IsPageHeading = IsHeading,
        Classes = string.Join(' ', new[] { Size is null ? null : $"govuk-label--{Size}", content.Classes }.Where(c => c is not null)),
    }) ?? HtmlString.Empty;
}
