using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;

namespace Folkmoot.Tests.Communities;

public sealed class PlacesTests
{
    [Theory, Databases]
    public async Task Places_nest_and_know_what_is_inside_them_and_around_them(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var north = await town.AddPlaceAsync("North", town.Place);
        var street = await town.AddPlaceAsync("Mill Street", north);
        await town.AddPlaceAsync("Elsewhere");

        var within = await town.Host.WithAsync<Places, IReadOnlyList<Place>>(places => places.WithinAsync(town.Place, CancellationToken.None));
        var around = await town.Host.WithAsync<Places, IReadOnlyList<Place>>(places => places.SelfAndAncestorsAsync(street.Id, CancellationToken.None));
        var tree = await town.Host.WithAsync<Places, IReadOnlyList<PlaceNode>>(places => places.TreeAsync(CancellationToken.None));

        Assert.Equal(["Wyebridge", "North", "Mill Street"], within.Select(p => p.Name));
        Assert.Equal(["Mill Street", "North", "Wyebridge"], around.Select(p => p.Name));
        Assert.Equal(["Elsewhere", "Wyebridge"], tree.Select(n => n.Place.Name));
        Assert.Equal("Mill Street", Assert.Single(Assert.Single(tree[1].Inside).Inside).Place.Name);
    }

    [Theory, Databases]
    public async Task Two_places_of_one_name_have_addresses_of_their_own(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);

        Assert.Equal("wyebridge-2", (await town.AddPlaceAsync("Wyebridge")).Slug);
    }

    [Theory]
    [InlineData("", "town", "Europe/London", "GBP", "Name")]
    [InlineData("Wyebridge", " ", "Europe/London", "GBP", "Kind")]
    [InlineData("Wyebridge", "town", "Europe/Wyebridge", "GBP", "TimeZone")]
    [InlineData("Wyebridge", "town", "Europe/London", "XXX", "Currency")]
    public void What_is_missing_or_unknown_is_refused_at_its_field(string name, string form, string zone, string currency, string field) =>
        Assert.Equal(field, Assert.Throws<RefusedException>(() => new PlaceDetails(name, form, "", null, zone, currency).Checked()).Field);

    [Theory, Databases]
    public async Task A_place_that_somebody_else_changed_is_not_overwritten(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var details = new PlaceDetails("Wyebridge", "city", "", null, "Europe/London", "GBP");

        await town.Host.WithAsync<Places>(places => places.EditAsync(Town.Organiser, "wyebridge", details, town.Place.Version, CancellationToken.None));

        Assert.StartsWith(
            "Somebody else changed this place",
            await town.Host.RefusedAsync<Places>(places => places.EditAsync(Town.Organiser, "wyebridge", details, town.Place.Version, CancellationToken.None)),
            StringComparison.Ordinal);
    }
}
