using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>How much of a whole is reached. The words beside it stand between the tags.</summary>
[HtmlTargetElement("fm-meter")]
public sealed class MeterTagHelper : ContentTagHelper
{
    public double Value { get; set; }

    public double Max { get; set; } = 100;

    /// <summary>Says the same in words, for those who do not see the bar. Leave it out only where the words beside it do.</summary>
    public string? Label { get; set; }

    public ThreadKind Thread { get; set; } = ThreadKind.Pound;

    private protected override IHtmlContent Render(ContentOptions content) =>
        new Element("div").Attribute("id", content.Id).Class("fm-meter", ThreadMarks.Class("fm-meter", Thread), content.Classes).Attributes(content.Attributes)
            .Add(content.IsEmpty ? null : new Element("p").Class("fm-meter__text").Content(content))
            .Add(MeterMarkup.Render(Value, Max, Label));
}
