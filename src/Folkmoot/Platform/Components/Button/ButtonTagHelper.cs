using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A button that sends its form, or with href a link that looks like one.</summary>
[HtmlTargetElement("fm-button")]
public sealed class ButtonTagHelper : ContentTagHelper
{
    /// <summary>secondary, warning or inverse.</summary>
    public string? Kind { get; set; }

    public string? Name { get; set; }

    public string? Value { get; set; }

    public string? Type { get; set; }

    public string? Href { get; set; }

    public bool Disabled { get; set; }

    public bool Start { get; set; }

    public bool? PreventDoubleClick { get; set; }

    private protected override IHtmlContent Render(ContentOptions content) => ButtonMarkup.Render(new ButtonOptions
    {
        Id = content.Id,
        Html = content.Html,
        Classes = string.Join(' ', new[] { Kind is null ? null : $"govuk-button--{Kind}", content.Classes }.Where(c => c is not null)),
        Attributes = content.Attributes,
        Name = Name,
        Value = Value,
        Type = Type,
        Href = Href,
        Disabled = Disabled,
        IsStartButton = Start,
        PreventDoubleClick = PreventDoubleClick,
    });
}
