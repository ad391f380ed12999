using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Confirms that something is finished.</summary>
[HtmlTargetElement("fm-panel")]
public sealed class PanelTagHelper : ContentTagHelper
{
    public string? Title { get; set; }

    public int HeadingLevel { get; set; } = 1;

    private protected override IHtmlContent Render(ContentOptions content) => PanelMarkup.Render(new PanelOptions
    {
        Classes = content.Classes,
        Attributes = content.Attributes,
        Html = content.Html,
        Title = new() { Text = Title },
        HeadingLevel = HeadingLevel.ToString(CultureInfo.InvariantCulture),
    });
}
