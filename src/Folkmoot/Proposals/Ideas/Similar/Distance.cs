namespace Folkmoot.Proposals.Ideas.Similar;

/// <summary>Distances on the earth taken as a ball, by the haversine formula: within half a per cent, which is plenty for neighbours.</summary>
internal static class Distance
{
    private const double EarthRadius = 6_371_000;

    /// <summary>The metres between two points in degrees (WGS 84).</summary>
    public static double Metres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var (dLatitude, dLongitude) = (Radians(otherLatitude - latitude), Radians(otherLongitude - longitude));
        var half = (Math.Sin(dLatitude / 2) * Math.Sin(dLatitude / 2))
            + (Math.Cos(Radians(latitude)) * Math.Cos(Radians(otherLatitude)) * Math.Sin(dLongitude / 2) * Math.Sin(dLongitude / 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
