using Xunit;

namespace Folkmoot.Sortition.Tests.Exact;

public sealed class RatioTests
{
    [Fact]
    public void Arithmetic_is_that_of_whole_numbers()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var (a, b, c, d) = (random.Next(-50, 50), random.Next(1, 50), random.Next(-50, 50), random.Next(1, 50));
            var (one, other) = (new Ratio(a, b), new Ratio(c, d));

            Assert.Equal(new Ratio((a * d) + (c * b), b * d), one + other);
            Assert.Equal(new Ratio((a * d) - (c * b), b * d), one - other);
            Assert.Equal(new Ratio(a * c, b * d), one * other);
            Assert.Equal((a * d).CompareTo(c * b), one.CompareTo(other));
            Assert.Equal((int)Math.Floor((double)a / b), (int)one.Floor);
            Assert.Equal((int)Math.Ceiling((double)a / b), (int)one.Ceiling);
            Assert.Equal((double)a / b, one.ToDouble(), 1e-13);
        }
    }

    [Theory]
    [InlineData("13/199", "13/199")]
    [InlineData("2/4", "1/2")]
    [InlineData("7", "7")]
    [InlineData("0/5", "0")]
    public void Text_is_read_and_written_in_lowest_terms(string text, string expected)
    {
        Assert.True(Ratio.TryParse(text, out var ratio));
        Assert.Equal(expected, ratio.ToString());
    }

    [Theory]
    [InlineData("1/0")]
    [InlineData("1/-2")]
    [InlineData("half")]
    [InlineData("")]
    [InlineData(null)]
    public void Text_that_is_no_fraction_is_refused(string? text) => Assert.False(Ratio.TryParse(text, out _));

    [Fact]
    public void Generator_gives_the_same_numbers_for_ever()
    {
        var random = new SeededRandom("folkmoot");

        // Worked out by another program from the published definition.
        Assert.Equal([17087032627129551736UL, 17537933942227191127UL, 6594893010964052571UL, 15130406708948367360UL], [random.Next(), random.Next(), random.Next(), random.Next()]);
    }
}
