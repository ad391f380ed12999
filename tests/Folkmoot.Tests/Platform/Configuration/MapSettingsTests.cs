using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Security;

namespace Folkmoot.Tests.Platform.Configuration;

public sealed class MapSettingsTests
{
    [Fact]
    public void Without_tiles_the_policy_names_no_other_server()
    {
        var settings = Read();

        Assert.Null(settings.MapTiles);
        Assert.DoesNotContain("http", SecurityHeaders.Policy(settings), StringComparison.Ordinal);
        Assert.Contains("worker-src 'self'", SecurityHeaders.Policy(settings), StringComparison.Ordinal);
    }

    [Fact]
    public void With_tiles_the_policy_names_their_server_and_nothing_more_of_their_address()
    {
        var settings = Read(("FOLKMOOT_MAP_TILES", "https://tiles.example.org:8443/v1/{z}/{x}/{y}.png?key=abc"), ("FOLKMOOT_MAP_CREDIT", "© Example"));

        var policy = SecurityHeaders.Policy(settings);
        Assert.Contains("img-src 'self' data: https://tiles.example.org:8443;", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self' https://tiles.example.org:8443;", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("abc", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("© Example", settings.MapCredit);
    }

    [Theory]
    [InlineData("tiles.example.org/{z}/{x}/{y}.png")]
    [InlineData("https://tiles.example.org/{z}/{x}.png")]
    [InlineData("ftp://tiles.example.org/{z}/{x}/{y}.png")]
    [InlineData("https://tiles.example.org/{z}/{x}/{y}.png; script-src *")]
    [InlineData("https://tiles.example.org/{z}/{x}/{y}.png, https://evil.example")]
    public void An_address_that_is_none_of_tiles_is_refused(string address)
    {
        var mistakes = Assert.Throws<SettingsException>(() => Read(("FOLKMOOT_MAP_TILES", address), ("FOLKMOOT_MAP_CREDIT", "© Example")));

        Assert.Contains("write the address of map tiles as https://tiles.example.org/{z}/{x}/{y}.png, or leave it out.", mistakes.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tiles_without_credit_are_refused() =>
        Assert.Contains("FOLKMOOT_MAP_CREDIT: say whom", Assert.Throws<SettingsException>(() => Read(("FOLKMOOT_MAP_TILES", "https://t.example.org/{z}/{x}/{y}.png"))).Message, StringComparison.Ordinal);

    private static Settings Read(params (string Name, string Value)[] variables) =>
        SettingsReader.Read(variables.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal), file: null, Path.GetTempPath());
}
