using Xunit;

namespace Folkmoot.Counting.Tests.Declared;

public sealed class TieOrderTests
{
    [Theory]
    [InlineData("cost,votes,id")]
    [InlineData("-cost,-votes,numeric-id")]
    [InlineData("order")]
    [InlineData("votes,drawn")]
    public void Reads_what_it_writes(string text) => Assert.Equal(text, TieOrder.Parse(text).ToString());

    [Theory]
    [InlineData("cost", "cost,id")]
    [InlineData("", "id")]
    public void An_order_that_leaves_ties_ends_in_the_id(string text, string expected) => Assert.Equal(expected, TieOrder.Parse(text).ToString());

    [Fact]
    public void An_unknown_word_is_refused_with_the_known_ones() =>
        Assert.Contains("numeric-id", Assert.Throws<FormatException>(() => TieOrder.Parse("cost,price")).Message, StringComparison.Ordinal);

    [Fact]
    public void Equal_orders_are_equal()
    {
        Assert.Equal(TieOrder.Default, TieOrder.Parse("cost,votes,id"));
        Assert.NotEqual(TieOrder.Default, TieOrder.ById);
        Assert.Equal(TieOrder.Default.GetHashCode(), TieOrder.Parse("cost,votes,id").GetHashCode());
        Assert.Equal(new EqualSharesRule { Tie = TieOrder.Parse("id") }, new EqualSharesRule { Tie = TieOrder.ById });
    }

    [Fact]
    public void Presets_are_found_by_name() => Assert.Equal(
        "equalshares.net pabulib-checker pabutools swiecie-2023 wieliczka-2023",
        string.Join(' ', Presets.ByName.Keys.Order(StringComparer.Ordinal)));
}
