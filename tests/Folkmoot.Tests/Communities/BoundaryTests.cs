using Folkmoot.Communities.Boundaries;
using Folkmoot.Platform;

namespace Folkmoot.Tests.Communities;

public sealed class BoundaryTests
{
    private const string Square = "[[[-2.7,52.0],[-2.6,52.0],[-2.6,52.1],[-2.7,52.0]]]";

    [Theory]
    [InlineData("""{"type":"Polygon","coordinates":@}""")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[@]}""")]
    [InlineData("""{"type":"Feature","properties":{"name":"secret"},"geometry":{"type":"Polygon","coordinates":@}}""")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":null,"geometry":{"type":"Polygon","coordinates":@}}]}""")]
    public void Every_way_to_write_an_outline_is_kept_as_one_geometry_and_nothing_else(string text) =>
        Assert.Equal("""{"type":"MultiPolygon","coordinates":[[[[-2.7,52],[-2.6,52],[-2.6,52.1],[-2.7,52]]]]}""", Boundary.Parse(text.Replace("@", Square, StringComparison.Ordinal)).ToGeoJson());

    [Theory]
    [InlineData("{\n\"type\": \"Polygon\",\n", "The boundary is not valid GeoJSON (line 3)")]
    [InlineData("[]", "lacks a geometry")]
    [InlineData("""{"type":"Feature","geometry":null}""", "lacks a geometry")]
    [InlineData("""{"type":"Polygon"}""", "lacks a geometry")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", "a polygon without a ring")]
    [InlineData("""{"type":"LineString","coordinates":[[0,0],[1,1]]}""", "must be a polygon")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]}""", "does not close")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}""", "does not close")]
    [InlineData("""{"type":"Polygon","coordinates":[[[351000,240000],[352000,240000],[352000,241000],[351000,240000]]]}""", "not longitude and latitude")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "several shapes")]
    [InlineData("""{"type":"Polygon","coordinates":[[["a","b"],[1,0],[1,1],["a","b"]]]}""", "lacks a geometry")]
    public void A_file_that_is_no_outline_is_refused_with_the_reason(string text, string reason)
    {
        var refused = Assert.Throws<RefusedException>(() => Boundary.Parse(text));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal("Boundary", refused.Field);
    }

    [Fact]
    public void A_file_above_a_megabyte_is_refused() =>
        Assert.Contains("larger than 1 MB", Assert.Throws<RefusedException>(() => Boundary.Parse(new string(' ', Boundary.MaxBytes + 1))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_collection_in_collections_is_refused()
    {
        var text = """{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}""";
        for (var i = 0; i < 5; i++)
            text = $$"""{"type":"Feature","geometry":{{text}}}""";

        Assert.Contains("nested too deeply", Assert.Throws<RefusedException>(() => Boundary.Parse(text)).Message, StringComparison.Ordinal);
    }
}
