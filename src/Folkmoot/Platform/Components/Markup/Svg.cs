using System.Globalization;
using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

/// <summary>Pieces of inline SVG. Everything is an attribute or a class: the content security policy allows no style.</summary>
internal static class Svg
{
    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Percent(double value) => Number(value) + "%";

    public static Element Shape(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var shape = new Element(name);
        foreach (var (attribute, value) in attributes)
            shape.Attribute(attribute, value);
        return shape;
    }

    /// <summary>A picture that says nothing the words beside it do not say.</summary>
    public static Element Decoration(string viewBox) =>
        new Element("svg").Attribute("viewBox", viewBox).Attribute("aria-hidden", "true").Attribute("focusable", "false");
}
