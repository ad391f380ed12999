namespace Folkmoot.Platform.Components;

/// <summary>
/// Puts degrees on a sheet: equirectangular about the middle latitude, which keeps the shape of anything as small as a town or a county.
/// </summary>
internal sealed class MapProjection
{
    private readonly double west;
    private readonly double north;
    private readonly double squeeze;
    private readonly double scale;
    private readonly double left;
    private readonly double top;

    public MapProjection(IReadOnlyCollection<(double Longitude, double Latitude)> points, double width, double height, double margin)
    {
        west = points.Min(p => p.Longitude);
        north = points.Max(p => p.Latitude);
        var south = points.Min(p => p.Latitude);
        squeeze = Math.Max(0.01, Math.Cos((north + south) / 2 * Math.PI / 180));
        // A single point has no extent; it is shown as if the sheet were about a kilometre wide.
        var across = Math.Max((points.Max(p => p.Longitude) - west) * squeeze, 0.01);
        var down = Math.Max(north - south, 0.0075);
        scale = Math.Min((width - (2 * margin)) / across, (height - (2 * margin)) / down);
        left = (width - ((points.Max(p => p.Longitude) - west) * squeeze * scale)) / 2;
        top = (height - ((north - south) * scale)) / 2;
    }

    public (double X, double Y) Project(double longitude, double latitude) =>
        (left + ((longitude - west) * squeeze * scale), top + ((north - latitude) * scale));
}
