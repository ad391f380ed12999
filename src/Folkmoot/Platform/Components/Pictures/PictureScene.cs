using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;

namespace Folkmoot.Platform.Components;

/// <summary>Draws a small scene for a motif. The same motif and key always give the same picture.</summary>
internal static class PictureScene
{
    private const string Fallback = "people";

    public static IReadOnlyCollection<string> Motifs => SceneMotifs.All.Keys;

    /// <param name="motif">One of <see cref="Motifs"/>; anything else gives people.</param>
    /// <param name="key">Decides the small differences: sky, sun, clouds, direction.</param>
    /// <param name="label">What the picture shows; null where the words beside it say so.</param>
    public static IHtmlContent Render(string? motif, string key, string? label)
    {
        var scene = SceneMotifs.All.GetValueOrDefault(motif ?? Fallback) ?? SceneMotifs.All[Fallback];
        var dice = new SceneDice($"{motif}|{key}");
        var tint = scene.Tints[dice.Roll(scene.Tints.Length)];
        var mirrored = dice.Roll(2) == 1;
        var drawing = new HtmlString(scene.Drawing);
        return new Element("svg")
            .Class("fm-scene", $"fm-scene--{tint}")
            .Attribute("viewBox", "0 0 320 180").Attribute("preserveAspectRatio", "xMidYMid slice")
            .Attribute("role", label is null ? null : "img").Attribute("aria-label", label).Attribute("aria-hidden", label is null ? "true" : null)
            .Add(Svg.Shape("rect", ("class", "s-sky"), ("width", "320"), ("height", "180")))
            .Add(Sky(dice))
            .Add(scene.OnWater ? null : Svg.Shape("path", ("class", "s-land"), ("opacity", ".55"), ("d", FarHills[dice.Roll(FarHills.Length)])))
            .Add(scene.OnWater ? null : Svg.Shape("path", ("class", "s-land"), ("d", "M0 150q80-10 160-4t160-4v38H0z")))
            .Add(mirrored ? new Element("g").Attribute("transform", "matrix(-1 0 0 1 320 0)").Add(drawing) : drawing)
            .Add(scene.OnWater ? new HtmlString(SceneMotifs.Water) : null);
    }

    private static readonly string[] FarHills =
    [
        "M0 128q70-34 150-8t170-14v60H0z",
        "M0 118q60 24 140 2t180-2v50H0z",
        "M0 132q40-46 110-16t110-12 100 16v40H0z",
    ];

    private static readonly string[] Clouds =
    [
        "M36 46a11 11 0 0 1 20-7 15 15 0 0 1 28 4 9 9 0 0 1 2 17H40a8 8 0 0 1-4-14z",
        "M222 58a9 9 0 0 1 17-6 13 13 0 0 1 24 4 8 8 0 0 1 1 15h-38a7 7 0 0 1-4-13z",
        "M128 34a8 8 0 0 1 15-5 11 11 0 0 1 21 3 7 7 0 0 1 1 13h-34a6 6 0 0 1-3-11z",
    ];

    private static Fragment Sky(SceneDice dice)
    {
        // The sun stands on one side and the cloud on another, so neither covers the drawing.
        var left = dice.Roll(2) == 0;
        var sun = Svg.Shape("circle", ("class", "s-sun"), ("cx", Svg.Number(left ? 36 + dice.Roll(28) : 258 + dice.Roll(26))), ("cy", Svg.Number(34 + dice.Roll(16))), ("r", Svg.Number(19 + dice.Roll(7))));
        var cloud = dice.Roll(3) switch
        {
            0 => null,
            1 => Svg.Shape("path", ("class", "s-white"), ("opacity", ".75"), ("d", Clouds[left ? 1 : 0])),
            _ => Svg.Shape("path", ("class", "s-white"), ("opacity", ".65"), ("d", Clouds[2])),
        };
        var birds = dice.Roll(4) == 0
            ? Svg.Shape("path", ("class", "l-dark"), ("stroke-width", "2.2"), ("opacity", ".6"), ("d", left ? "M246 36q5-6 9 0 5-6 9 0M272 50q4-5 7 0 4-5 7 0" : "M40 38q5-6 9 0 5-6 9 0M70 26q4-5 7 0 4-5 7 0"))
            : null;
        return new Fragment(sun, cloud, birds);
    }
}
