using System.Numerics;
using System.Text.Json;
using Xunit;

namespace Folkmoot.Counting.Tests.Exact;

public sealed class FractionTests
{
    [Theory]
    [InlineData("3", "3")]
    [InlineData("-6/4", "-3/2")]
    [InlineData("6/-4", "-3/2")]
    [InlineData("0.25", "1/4")]
    [InlineData("-0.5", "-1/2")]
    [InlineData("123456789012345678901234567890/3", "41152263004115226300411522630")]
    public void Reads_numbers_and_reduces_them(string text, string expected)
    {
        Assert.Equal(expected, Fraction.Parse(text).ToString());
        Assert.Equal(Fraction.Parse(text), Fraction.Parse(expected));
        Assert.Equal(Fraction.Parse(text).GetHashCode(), Fraction.Parse(expected).GetHashCode());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a")]
    [InlineData("1/0")]
    [InlineData("1/")]
    [InlineData("1.2.3")]
    [InlineData("1.")]
    [InlineData("1.-5")]
    [InlineData("1,5")]
    public void Refuses_what_is_no_number(string text)
    {
        Assert.False(Fraction.TryParse(text, out _));
        Assert.Contains(text, Assert.Throws<FormatException>(() => Fraction.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1/3", 2, "0.33")]
    [InlineData("2/3", 2, "0.67")]
    [InlineData("1/2", 0, "1")]
    [InlineData("-1/2", 0, "-1")]
    [InlineData("1/200", 2, "0.01")]
    [InlineData("-1/1000", 2, "0.00")]
    [InlineData("1000000000000000000000/7", 1, "142857142857142857142.9")]
    public void Shows_decimals_with_halves_away_from_zero(string fraction, int decimals, string expected) =>
        Assert.Equal(expected, Fraction.Parse(fraction).ToString(decimals));

    [Theory]
    [InlineData("7/2", 3)]
    [InlineData("-7/2", -4)]
    [InlineData("-4", -4)]
    public void Floor_goes_down(string fraction, int expected) => Assert.Equal(expected, (int)Fraction.Parse(fraction).Floor());

    [Fact]
    public void A_zero_denominator_is_refused()
    {
        Assert.Throws<DivideByZeroException>(() => Fraction.Of(1L, 0L));
        Assert.Throws<DivideByZeroException>(() => Fraction.Of(BigInteger.One, BigInteger.Zero));
        Assert.Throws<DivideByZeroException>(() => Fraction.One / Fraction.Zero);
        Assert.Equal(Fraction.Zero, default);
        Assert.Equal("0", Fraction.Zero.ToString());
    }

    [Fact]
    public void Arithmetic_agrees_with_big_integers_across_the_border_of_a_machine_word()
    {
        for (var seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            var (n, d, m, e) = (Draw(random), Draw(random, positive: true), Draw(random), Draw(random, positive: true));
            var (a, b) = (Fraction.Of(n, d), Fraction.Of(m, e));
            var shown = $"seed {seed}: {n}/{d} and {m}/{e}";

            Assert.True(IsQuotient(a + b, (n * e) + (m * d), d * e), shown);
            Assert.True(IsQuotient(a - b, (n * e) - (m * d), d * e), shown);
            Assert.True(IsQuotient(a * b, n * m, d * e), shown);
            Assert.True(m.IsZero || IsQuotient(a / b, n * e, d * m), shown);
            Assert.True(a.CompareTo(b) == (n * e).CompareTo(m * d), shown);
            Assert.True(a == b == ((n * e) == (m * d)), shown);
            Assert.True(a < b == (n * e < m * d) && a >= b == (n * e >= m * d), shown);
            Assert.True(Fraction.Parse(a.ToString()) == a, shown);
            Assert.True(Math.Abs(a.ToDouble() - ((double)n / (double)d)) <= 4 * Math.BitIncrement(Math.Abs(a.ToDouble())) / (1L << 53) || d.GetBitLength() > 900, shown);
        }
    }

    [Fact]
    public void Json_keeps_every_digit()
    {
        var value = Fraction.Parse("123456789012345678901234567891/1000000000000000000000");

        var json = JsonSerializer.Serialize(value);

        Assert.Equal("\"123456789012345678901234567891/1000000000000000000000\"", json);
        Assert.Equal(value, JsonSerializer.Deserialize<Fraction>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Fraction>("0.5"));
    }

    private static bool IsQuotient(Fraction actual, BigInteger numerator, BigInteger denominator) =>
        actual.Denominator.Sign > 0
        && BigInteger.GreatestCommonDivisor(actual.Numerator, actual.Denominator).IsOne
        && actual.Numerator * denominator == actual.Denominator * numerator;

    private static BigInteger Draw(Random random, bool positive = false)
    {
        var bytes = new byte[random.Next(4) switch { 0 => 1, 1 => 4, 2 => 8, _ => 20 }];
        random.NextBytes(bytes);
        var value = new BigInteger(bytes, isUnsigned: positive);
        return positive && value.IsZero ? BigInteger.One : value;
    }
}
