using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

/// <summary>A bar that is filled as far as a share of the whole.</summary>
internal static class MeterMarkup
{
    public static Element Render(double value, double max, string? label, Action<Element>? fill = null)
    {
        var width = max <= 0 ? 0 : Math.Clamp(100 * value / max, 0, 100);
        var bar = Svg.Shape("rect", ("class", "fm-meter__fill"), ("height", "4"), ("width", Svg.Number(width)));
        fill?.Invoke(bar);
        return new Element("svg").Class("fm-meter__svg").Attribute("viewBox", "0 0 100 4").Attribute("preserveAspectRatio", "none")
            .Attribute("role", label is null ? null : "img").Attribute("aria-label", label).Attribute("aria-hidden", label is null ? "true" : null)
            .Add(bar);
    }
}
