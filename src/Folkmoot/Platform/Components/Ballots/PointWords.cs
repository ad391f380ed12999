using System.Globalization;

namespace Folkmoot.Platform.Components;

/// <summary>Numbers of points in words.</summary>
public static class PointWords
{
    public static string Say(long points) =>
        ComponentTexts.Fill(points == 1 ? ComponentTexts.PointsOne : ComponentTexts.PointsOther, points.ToString("N0", CultureInfo.CurrentCulture));
}
