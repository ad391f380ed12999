using Folkmoot.Home.Demonstration;
using Folkmoot.Platform;
using Folkmoot.Proposals.Ideas;

namespace Folkmoot.Tests.Proposals.Ideas;

public sealed class SpotMapTests
{
    [Fact]
    public void A_point_pressed_on_the_map_is_drawn_where_it_was_pressed()
    {
        var spot = SpotMap.Unproject(WyebridgeMap.Town, 200, 90)!.Value;

        Assert.Contains("translate(200 90)", SpotMap.Draw(WyebridgeMap.Town, spot), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_without_an_outline_has_no_map()
    {
        Assert.Null(SpotMap.Draw(null, null));
        Assert.Null(SpotMap.Unproject(null, 10, 10));
        Assert.Null(SpotMap.Unproject(WyebridgeMap.Town, 10_000, 10));
    }

    [Theory]
    [InlineData("52.0704, -2.7241", 52.0704, -2.7241)]
    [InlineData(" 52.0704 -2.7241 ", 52.0704, -2.7241)]
    [InlineData("52;0", 52, 0)]
    public void Degrees_are_read_as_people_write_them(string text, double latitude, double longitude) => Assert.Equal((latitude, longitude), IdeaForm.ReadSpot(text));

    [Theory]
    [InlineData("52")]
    [InlineData("52, 0, 0")]
    [InlineData("52,0704, -2,7241")]
    [InlineData("NaN, 0")]
    public void What_is_no_pair_of_degrees_is_refused(string text) => Assert.Equal("Spot", Assert.Throws<RefusedException>(() => IdeaForm.ReadSpot(text)).Field);
}
