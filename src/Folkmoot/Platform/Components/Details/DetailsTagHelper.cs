using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Keeps something aside that only some readers need.</summary>
[HtmlTargetElement("fm-details")]
public sealed class DetailsTagHelper : ContentTagHelper
{
    public string? Summary { get; set; }

    public bool Open { get; set; }

    private protected override IHtmlContent Render(ContentOptions content) => DetailsMarkup.Render(new DetailsOptions
    {
        Id = content.Id,
        Classes = content.Classes,
        Attributes = content.Attributes,
        Html = content.Html,
        Summary = new() { Text = Summary },
        Open = Open,
    });
}
