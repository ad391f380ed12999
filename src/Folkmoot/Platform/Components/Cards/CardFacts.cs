using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

/// <summary>What a thing costs and where it is, in one line.</summary>
internal static class CardFacts
{
    public static Element? Render(string? cost, string? place) => string.IsNullOrEmpty(cost) && string.IsNullOrEmpty(place)
        ? null
        : new Element("p").Class("fm-card__facts")
            .Add(string.IsNullOrEmpty(cost) ? null : new Element("span").Class("fm-price").Text(cost))
            .Add(string.IsNullOrEmpty(place) ? null : new Fragment(new EncodedText(" "), new Element("span").Class("fm-card__place").Text(place)));
}
