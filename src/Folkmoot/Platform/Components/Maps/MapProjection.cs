namespace Folkmoot.Platform.Components;

/// <summary>
/// Puts degrees on a sheet: equirectangular about the middle latitude, which keeps the shape of anything as small as a town or a county.
/// </summary>
internal sealed class MapProjection
{
    private readonly double _west;
    private readonly double _north;
    private readonly double _squeeze;
    private readonly double _scale;
    private readonly double _left;
    private readonly double _top;

    public MapProjection(IReadOnlyCollection<(double Longitude, double Latitude)> points, double width, double height, double margin)
    {
        _west = points.Min(p => p.Longitude);
        _north = points.Max(p => p.Latitude);
        var south = points.Min(p => p.Latitude);
        _squeeze = Math.Max(0.01, Math.Cos((_north + south) / 2 * Math.PI / 180));
        // A single point has no extent; it is shown as if the sheet were about a kilometre wide.
        var across = Math.Max((points.Max(p => p.Longitude) - _west) * _squeeze, 0.01);
        var down = Math.Max(_north - south, 0.0075);
        _scale = Math.Min((width - (2 * margin)) / across, (height - (2 * margin)) / down);
        _left = (width - ((points.Max(p => p.Longitude) - _west) * _squeeze * _scale)) / 2;
        _top = (height - ((_north - south) * _scale)) / 2;
    }

    public (double X, double Y) Project(double longitude, double latitude) =>
        (_left + ((longitude - _west) * _squeeze * _scale), _top + ((_north - latitude) * _scale));

    /// <summary>The point in degrees that is shown at a point of the sheet.</summary>
    public (double Longitude, double Latitude) Unproject(double x, double y) =>
        (_west + ((x - _left) / (_squeeze * _scale)), _north - ((y - _top) / _scale));
}
