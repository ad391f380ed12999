using Folkmoot.Platform;

namespace Folkmoot.Tests.Platform;

public sealed class LinkCountTests
{
    [Theory]
    [InlineData("A bench by the river, please.", 0)]
    [InlineData("See https://a.example/x and HTTP://b.example", 2)]
    [InlineData("Go to www.a.example or a.b-c.co.uk/now", 2)]
    [InlineData("cheap-shoes.shop/ best.XYZ/1 plain.org", 2)]
    [InlineData("-odd.com/ and 1.com/", 2)]
    [InlineData("a.b.com/", 1)]
    public void Addresses_are_counted(string text, int links) => Assert.Equal(links, LinkCount.Of(text));

    [Fact]
    public void A_long_run_of_letters_and_hyphens_is_no_address() => Assert.Equal(0, LinkCount.Of(string.Concat(Enumerable.Repeat("a-", 1_000_000))));
}
