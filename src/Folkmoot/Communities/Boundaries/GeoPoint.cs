namespace Folkmoot.Communities.Boundaries;

/// <summary>A point on the earth in degrees (WGS 84).</summary>
/// <param name="Longitude">East of Greenwich, −180 to 180.</param>
/// <param name="Latitude">North of the equator, −90 to 90.</param>
public readonly record struct GeoPoint(double Longitude, double Latitude);
