using System.Globalization;
using System.Numerics;
using Folkmoot.Opinion.Reliability;
using Xunit;

namespace Folkmoot.Opinion.Tests.Reliability;

/// <summary>Krippendorff's alpha against the worked examples of its author (Computing Krippendorff's Alpha-Reliability, 2011), and against chance.</summary>
public sealed class KrippendorffAlphaTests
{
    // Section C: four observers, twelve units, with gaps.
    private static readonly string[] Observers = ["1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."];

    [Fact]
    public void Two_observers_of_a_yes_or_no() => Holds("0.095", KrippendorffAlpha.Nominal(Units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")));

    [Fact]
    public void Two_observers_of_several_names() => Holds("0.692", KrippendorffAlpha.Nominal(Units("a a b b d c c c e d d a", "b a b b b c c c e d d d")));

    [Theory]
    [InlineData(CodingScale.Nominal, "0.743")]
    [InlineData(CodingScale.Ordinal, "0.815")]
    [InlineData(CodingScale.Interval, "0.849")]
    public void Four_observers_with_gaps(CodingScale scale, string alpha)
    {
        var measured = KrippendorffAlpha.Measure(Units(Observers).Select(unit => (IReadOnlyList<long>)[.. unit.Select(code => long.Parse(code, CultureInfo.InvariantCulture))]), scale);

        Holds(alpha, measured);
        Assert.Equal((11, 40), (measured!.Units, measured.Values));
    }

    [Fact]
    public void It_is_an_exact_fraction_whatever_the_order()
    {
        var units = Units(Observers).ToList();
        var first = KrippendorffAlpha.Nominal(units)!;
        var random = new Random(7);
        for (var i = 0; i < 20; i++)
        {
            var shuffled = units.OrderBy(_ => random.Next()).Select(unit => (IReadOnlyList<string>)[.. unit.OrderBy(_ => random.Next())]).ToList();
            Assert.Equal(first, KrippendorffAlpha.Nominal(shuffled));
        }

        Assert.Equal(BigInteger.One, BigInteger.GreatestCommonDivisor(first.Numerator, first.Denominator));
    }

    [Fact]
    public void Agreement_on_everything_is_one_and_having_no_choice_is_nothing()
    {
        Assert.Equal(1, KrippendorffAlpha.Nominal(Units("a b c", "a b c"))!.Value);
        Assert.Null(KrippendorffAlpha.Nominal(Units("a a a", "a a a")));
        Assert.Null(KrippendorffAlpha.Nominal(Units("a b . .", ". . a b")));
        Assert.Null(KrippendorffAlpha.Nominal([]));
    }

    [Fact]
    public void Chance_gives_about_nothing()
    {
        var random = new Random(11);
        var alpha = KrippendorffAlpha.Nominal(Enumerable.Range(0, 20_000).Select(_ => (IReadOnlyList<string>)[$"{random.Next(5)}", $"{random.Next(5)}"]))!;

        Assert.InRange(alpha.Value, -0.02, 0.02);
    }

    private static void Holds(string alpha, KrippendorffAlpha? measured) => Assert.Equal(alpha, measured!.Value.ToString("0.000", CultureInfo.InvariantCulture));

    private static IEnumerable<IReadOnlyList<string>> Units(params string[] observers)
    {
        var rows = observers.Select(o => o.Split(' ')).ToArray();
        return Enumerable.Range(0, rows[0].Length).Select(u => (IReadOnlyList<string>)[.. rows.Select(r => r[u]).Where(code => code != ".")]);
    }
}
