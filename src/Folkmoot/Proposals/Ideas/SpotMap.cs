using System.Globalization;
using System.Text;
using Folkmoot.Platform.Components;

namespace Folkmoot.Proposals.Ideas;

/// <summary>
/// The outline of a place as a picture to point at. The form's map is an image button, so that pointing works without script: the
/// browser sends where on the picture somebody pressed, and <see cref="Unproject"/> says where in the place that is.
/// </summary>
internal static class SpotMap
{
    public const int Width = 320;
    public const int Height = 240;

    private const double Margin = 10;

    /// <summary>The picture; null when the place has no outline.</summary>
    public static string? Draw(string? boundary, (double Latitude, double Longitude)? spot)
    {
        var rings = MapOutline.Read(boundary);
        if (rings.Count == 0)
            return null;
        var projection = Projection(rings);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\">");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"#e9e4d8\"/><path fill=\"#cfe3cf\" stroke=\"#2f5d50\" stroke-width=\"1.5\" stroke-linejoin=\"round\" fill-rule=\"evenodd\" d=\"");
        foreach (var ring in rings)
        {
            for (var i = 0; i < ring.Count; i++)
            {
                var (x, y) = projection.Project(ring[i].Longitude, ring[i].Latitude);
                svg.Append(i == 0 ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#}");
            }

            svg.Append('z');
        }

        svg.Append("\"/>");
        if (spot is { } at)
        {
            var (x, y) = projection.Project(at.Longitude, at.Latitude);
            svg.Append(CultureInfo.InvariantCulture, $"<path transform=\"translate({x:0.#} {y:0.#})\" fill=\"#0b6e63\" stroke=\"#fff\" stroke-width=\"2\" d=\"M0 0C-4-8-10-12-10-20a10 10 0 0 1 20 0C10-12 4-8 0 0z\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{y - 20:0.#}\" r=\"3.5\" fill=\"#fff\"/>");
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>Where a point of the picture lies; null when it is outside the picture or the place has no outline.</summary>
    public static (double Latitude, double Longitude)? Unproject(string? boundary, double x, double y)
    {
        var rings = MapOutline.Read(boundary);
        if (rings.Count == 0 || x is < 0 or > Width || y is < 0 or > Height)
            return null;
        var (longitude, latitude) = Projection(rings).Unproject(x, y);
        return (Math.Round(latitude, 5), Math.Round(longitude, 5));
    }

    private static MapProjection Projection(IReadOnlyList<IReadOnlyList<(double Longitude, double Latitude)>> rings) =>
        new([.. rings.SelectMany(r => r)], Width, Height, Margin);
}
