using System.Globalization;
using Folkmoot.Cli.Output;
using Folkmoot.Opinion;

namespace Folkmoot.Cli.Map;

/// <summary>
/// The map as SVG: one dot for the people of a small square, as large as they are many. Groups are told apart by colour and by a letter at their middle; a gradient
/// has neither, because there is nothing to tell apart.
/// </summary>
internal sealed class MapPicture(HtmlText html, OpinionMap map)
{
    private const int Width = 720;
    private const int Height = 460;
    private const int Margin = 24;
    private const int Square = 14;
    private readonly double _left = map.X.DefaultIfEmpty().Min();
    private readonly double _bottom = map.Y.DefaultIfEmpty().Min();
    private readonly double _scale = Scale(map);

    public void Write()
    {
        html.Raw(string.Create(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" class=\"map\"><title>"));
        html.Text(map.Shape switch
        {
            MapShape.Groups => $"Everybody who answered enough, in {map.Groups.Count} groups: {string.Join(", ", map.Groups.Select(group => $"{group.Name} with {Plain.Some(group.People.Count, "person").Replace("persons", "people", StringComparison.Ordinal)}"))}.",
            MapShape.Gradient => "Everybody who answered enough, as one crowd that shades from one end to the other.",
            _ => "Everybody who answered, as one crowd without a pattern.",
        });
        html.Raw("</title>");
        foreach (var (square, people) in Squares())
            Dot(square, people);
        if (map.Shape == MapShape.Groups)
        {
            foreach (var group in map.Groups)
                Letter(group);
        }

        html.Raw("</svg>");
    }

    private IEnumerable<((int X, int Y, int Group) Square, int People)> Squares() =>
        Enumerable.Range(0, map.X.Count).Where(person => map.Placed[person] || map.Shape == MapShape.None)
            .Select(person => (X: (int)(AcrossOf(map.X[person]) / Square), Y: (int)(DownOf(map.Y[person]) / Square), Group: map.GroupOf[person]))
            .CountBy(square => square).OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value));

    private void Dot((int X, int Y, int Group) square, int people)
    {
        var radius = Math.Min(Square * 0.75, 2 + (1.6 * Math.Sqrt(people)));
        var style = map.Shape switch
        {
            MapShape.Groups => $"g{Math.Max(-1, square.Group) + 1}",
            MapShape.Gradient => $"s{Math.Clamp(square.X * Square * 5 / Width, 0, 4)}",
            _ => "g0",
        };
        html.Raw(string.Create(CultureInfo.InvariantCulture, $"<circle class=\"{style}\" cx=\"{(square.X * Square) + (Square / 2)}\" cy=\"{(square.Y * Square) + (Square / 2)}\" r=\"{radius:0.0}\"/>"));
    }

    private void Letter(OpinionGroup group) => html.Raw(string.Create(CultureInfo.InvariantCulture,
        $"<text class=\"letter\" x=\"{AcrossOf(group.X):0}\" y=\"{DownOf(group.Y):0}\" text-anchor=\"middle\" dominant-baseline=\"central\">{group.Name}</text>"));

    private double AcrossOf(double x) => Margin + ((x - _left) * _scale);

    private double DownOf(double y) => Height - Margin - ((y - _bottom) * _scale);

    private static double Scale(OpinionMap map)
    {
        if (map.X.Count == 0)
            return 1;
        var (wide, high) = (map.X.Max() - map.X.Min(), map.Y.Max() - map.Y.Min());
        return Math.Min((Width - (2 * Margin)) / Math.Max(wide, 1e-9), (Height - (2 * Margin)) / Math.Max(high, 1e-9));
    }
}
