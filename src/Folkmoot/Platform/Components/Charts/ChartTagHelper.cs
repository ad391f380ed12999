using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;

namespace Folkmoot.Platform.Components;

/// <summary>A chart drawn on the server, with its numbers in a table behind it.</summary>
public abstract class ChartTagHelper : ContentTagHelper
{
    public IReadOnlyList<ChartBar> Bars { get; set; } = [];

    /// <summary>What the chart shows, in one sentence.</summary>
    public string Title { get; set; } = "";

    /// <summary>What there is to see in it, for those who do not.</summary>
    public string? Description { get; set; }

    public string LabelHeading { get; set; } = "";

    public string ValueHeading { get; set; } = "";

    public string? StateHeading { get; set; }

    /// <summary>Draws a line at this value, such as what was needed to win.</summary>
    public double? Need { get; set; }

    public string? NeedText { get; set; }

    /// <summary>The value of a bar that is full, such as 100 for shares in per cent; the largest one where nothing is said.</summary>
    public double? Full { get; set; }

    /// <summary>What the full bars are, for the key.</summary>
    public string? WonText { get; set; }

    /// <summary>What the pale bars are, for the key.</summary>
    public string? LostText { get; set; }

    private protected double Scale => Math.Max(Bars.Count == 0 ? 0 : Bars.Max(b => b.Value), Math.Max(Need ?? 0, Full ?? 0)) is > 0 and var most ? most : 1;

    private protected override IHtmlContent Render(ContentOptions content)
    {
        var frame = new ChartFrame
        {
            Id = content.Id ?? "chart",
            Title = Title,
            Description = Description,
            LabelHeading = LabelHeading,
            ValueHeading = ValueHeading,
            StateHeading = StateHeading,
            Bars = Bars,
            Key = [.. Key()],
            Caption = content.ToHtml(),
        };
        return frame.Render(Draw(new Element("svg").Add(frame.Names())), content.Classes);
    }

    private protected abstract Element Draw(Element svg);

    private IEnumerable<(string Class, string Text)> Key()
    {
        if (WonText is not null)
            yield return ("fm-chart__bar", WonText);
        if (LostText is not null)
            yield return ("fm-chart__bar fm-chart__bar--lost", LostText);
        if (Need is not null && NeedText is not null)
            yield return ("fm-chart__need", NeedText);
    }
}
