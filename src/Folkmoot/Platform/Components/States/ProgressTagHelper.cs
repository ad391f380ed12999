using System.Globalization;
using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A task that runs on the server: script follows it, and without script the page reloads (see fm-reload).</summary>
[HtmlTargetElement("fm-progress")]
public sealed class ProgressTagHelper : ContentTagHelper
{
    /// <summary>From 0 to 100; null where nobody can say.</summary>
    public double? Percent { get; set; }

    /// <summary>What is being done right now.</summary>
    public string? Message { get; set; }

    /// <summary>Names the task for those who do not see the bar.</summary>
    public string? Label { get; set; }

    /// <summary>Answers with JSON: percent, message and, when the task is over, the location to go on to.</summary>
    public string? Src { get; set; }

    private protected override IHtmlContent Render(ContentOptions content) =>
        new Element("div").Attribute("id", content.Id).Class("fm-progress", content.Classes).Attribute("data-progress", Src).Attributes(content.Attributes)
            .Add(new Element("p").Class("fm-meter__text").Flag("data-progress-text").Attribute("aria-live", "polite").Text(Message))
            .Add(new Element("div").Class("fm-meter fm-meter--done", Percent is null ? "fm-meter--wandering" : null).Attribute("role", "progressbar").Attribute("aria-label", Label ?? Message)
                .Attribute("aria-valuemin", "0").Attribute("aria-valuemax", "100")
                .Attribute("aria-valuenow", Percent is null ? null : Math.Round(Percent.Value).ToString(CultureInfo.InvariantCulture))
                .Add(MeterMarkup.Render(Percent ?? 30, 100, label: null, bar => bar.Flag("data-progress-meter"))))
            .Content(content);
}
