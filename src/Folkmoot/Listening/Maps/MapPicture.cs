namespace Folkmoot.Listening.Maps;

/// <summary>What the picture shows.</summary>
/// <param name="Sheet">The map.</param>
/// <param name="You">Where the person who looks stands; null when that is not known.</param>
public sealed record MapPicture(MapSheet Sheet, (double Across, double Down)? You)
{
    // From the design's tokens, so that each is told from the paper in light and in dark.
    private static readonly string[] Fills = ["var(--voice)", "var(--pound)", "var(--promise)", "var(--act)", "var(--bad)"];

    private const string Plain = "var(--soft)";

    /// <summary>The colour of a square: of its group, or along the line where there are no groups.</summary>
    public string FillOf(SheetSquare square) => Sheet.Shape switch
    {
        Opinion.MapShape.Groups when square.Group >= 0 => Fills[square.Group % Fills.Length],
        Opinion.MapShape.Gradient => (square.Across * SheetSquare.Side * 3 / SheetSquare.Width) switch { <= 0 => Fills[0], 1 => Plain, _ => Fills[1] },
        _ => Plain,
    };

    /// <summary>A dot grows with the people it stands for; too few to say how many are the smallest.</summary>
    public static double RadiusOf(SheetSquare square) => Math.Min(SheetSquare.Side * 0.6, 7 + Math.Sqrt(square.People ?? 0));
}
