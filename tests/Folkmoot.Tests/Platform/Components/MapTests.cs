using Folkmoot.Platform.Components;

namespace Folkmoot.Tests.Platform.Components;

public sealed class MapTests
{
    [Fact]
    public void Project_TownInEngland_KeepsItsShape()
    {
        // One kilometre north and one kilometre east at 52 degrees are as far apart on the sheet as on the ground.
        const double Latitude = 52;
        var north = 1 / 111.195;
        var east = north / Math.Cos(Latitude * Math.PI / 180);
        var projection = new MapProjection([(0, Latitude - 0.05), (0.1, Latitude + 0.05)], 340, 255, 10);

        var origin = projection.Project(0.02, Latitude);
        var up = projection.Project(0.02, Latitude + north);
        var right = projection.Project(0.02 + east, Latitude);

        Assert.Equal(origin.Y - up.Y, right.X - origin.X, 0.05);
        Assert.True(up.Y < origin.Y, "North is up.");
    }

    [Fact]
    public void Project_EveryPoint_StaysInsideTheMargin()
    {
        (double, double)[] points = [(-2.75, 52.02), (-2.66, 52.03), (-2.70, 52.07)];
        var projection = new MapProjection(points, 340, 255, 18);

        foreach (var (longitude, latitude) in points)
        {
            var (x, y) = projection.Project(longitude, latitude);
            Assert.InRange(x, 17.99, 322.01);
            Assert.InRange(y, 17.99, 237.01);
        }
    }

    [Fact]
    public void Project_SinglePoint_StandsInTheMiddle()
    {
        var (x, y) = new MapProjection([(-2.7, 52)], 340, 255, 18).Project(-2.7, 52);

        Assert.Equal((170, 127.5), (Math.Round(x, 3), Math.Round(y, 3)));
    }

    [Fact]
    public void Apart_MarkersOnOneSpot_CanAllBeSeen()
    {
        var spread = MarkerSpread.Apart([.. Enumerable.Repeat((100.0, 100.0), 8)], distance: 28, width: 340, height: 255);

        for (var i = 0; i < spread.Length; i++)
        {
            for (var j = i + 1; j < spread.Length; j++)
                Assert.True(Math.Sqrt(Math.Pow(spread[i].X - spread[j].X, 2) + Math.Pow(spread[i].Y - spread[j].Y, 2)) > 24, $"{i} covers {j}");
        }
    }

    [Fact]
    public void Apart_MarkersThatDoNotTouch_StayWhereTheyAre() =>
        Assert.Equal([(50, 50), (150, 50)], MarkerSpread.Apart([(50, 50), (150, 50)], distance: 28, width: 340, height: 255));

    [Theory]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}""", 1)]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[2,2],[3,2],[3,3],[2,2]],[[2.1,2.1],[2.2,2.1],[2.2,2.2],[2.1,2.1]]]]}""", 3)]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}},{"type":"Feature","properties":{},"geometry":null}]}""", 1)]
    [InlineData("""{"type":"Point","coordinates":[0,0]}""", 0)]
    [InlineData(null, 0)]
    public void Read_GeoJson_FindsItsRings(string? geoJson, int rings) => Assert.Equal(rings, MapOutline.Read(geoJson).Count);
}
