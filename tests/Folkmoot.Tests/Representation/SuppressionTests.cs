using Folkmoot.Representation;

namespace Folkmoot.Tests.Representation;

public sealed class SuppressionTests
{
    [Theory]
    [InlineData("0 0 0", "0 0 0")]
    [InlineData("8 12 13", "10 10 15")]
    [InlineData("1 40 100", "- - 100")]
    [InlineData("7 2 100", "- - 100")]
    [InlineData("7 0 0", "- 0 0")]
    [InlineData("7 8 0", "- - 0")]
    [InlineData("3 50 50 900", "- - 50 900")]
    [InlineData("1002 997", "1000 995")]
    public void Counts_are_hidden_and_rounded(string counts, string shown) =>
        Assert.Equal(shown, string.Join(' ', Suppression.Show([.. counts.Split(' ').Select(int.Parse)]).Select(s => s.Number?.ToString() ?? "-")));

    [Fact]
    public void Nothing_that_is_shown_depends_on_how_many_from_1_to_7_there_are()
    {
        // Every table of three answers with up to 30 people each: to whoever sees what is published, each hidden few may be any number from 1 to 7.
        var seen = new Dictionary<string, HashSet<(int At, int Count)>>(StringComparer.Ordinal);
        for (var a = 0; a <= 30; a++)
        {
            for (var b = 0; b <= 30; b++)
            {
                for (var c = 0; c <= 30; c++)
                {
                    int[] counts = [a, b, c];
                    var shown = Suppression.Show(counts);
                    var key = string.Join(' ', shown.Select(s => (s.Number?.ToString() ?? "-") + (s.IsFew ? "!" : ""))) + " of " + Suppression.Sum(counts);
                    var possible = seen.TryGetValue(key, out var known) ? known : seen[key] = [];
                    for (var i = 0; i < 3; i++)
                    {
                        Assert.False(shown[i].Number is > 0 and <= Suppression.Few, $"{a} {b} {c}");
                        if (counts[i] is > 0 and <= Suppression.Few)
                            possible.Add((i, counts[i]));
                    }
                }
            }
        }

        Assert.All(seen, s => Assert.All(s.Value.GroupBy(p => p.At), g => Assert.True(g.Count() == Suppression.Few, $"{s.Key}: number {g.Key} can only be {string.Join(" or ", g.Select(p => p.Count))}")));
    }
}
