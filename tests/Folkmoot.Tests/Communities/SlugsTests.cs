using Folkmoot.Communities;

namespace Folkmoot.Tests.Communities;

public sealed class SlugsTests
{
    [Theory]
    [InlineData("Wyebridge", "wyebridge")]
    [InlineData("  Green Budget: 2026! ", "green-budget-2026")]
    [InlineData("Zażółć gęślą Łódź", "zazolc-gesla-lodz")]
    [InlineData("Ynys Môn", "ynys-mon")]
    [InlineData("北京", "place")]
    [InlineData("---", "place")]
    [InlineData("Manage", "manage-1")]
    [InlineData("Decisions", "decisions-1")]
    public void Words_become_an_address(string words, string slug) => Assert.Equal(slug, Slugs.From(words, "place"));

    [Fact]
    public void A_long_name_is_cut_so_that_a_number_still_fits()
    {
        var slug = Slugs.From(new string('a', 200), "place");

        Assert.True(Slugs.Free(slug, [slug]).Length <= Slugs.MaxLength);
    }

    [Fact]
    public void A_taken_address_gets_the_first_free_number() => Assert.Equal("north-3", Slugs.Free("north", ["north", "north-2", "north-4"]));
}
