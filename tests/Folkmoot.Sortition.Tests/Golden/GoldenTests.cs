using System.Text.Json;
using Xunit;

namespace Folkmoot.Sortition.Tests.Golden;

/// <summary>Results that another program found by column generation with exact pricing.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Instances() => SharedData.Here ? [.. SharedData.Names()] : ["none"];

    [Theory]
    [MemberData(nameof(Instances))]
    public void Chances_are_those_of_another_program_and_the_record_is_honest(string instance)
    {
        var golden = SharedData.Golden(instance);
        var pool = SharedData.Pool(instance);

        var lottery = Lottery.Prepare(pool, new DrawSettings { Seats = golden.GetProperty("k").GetInt32() }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(golden.GetProperty("uncoverable_people").GetInt32(), lottery.Excluded.Count);
        Assert.Equal(golden.GetProperty("lowest_positive_level").GetDouble(), lottery.Lowest.ToDouble(), 1e-8);
        if (golden.TryGetProperty("leximin_sorted", out var sorted) && sorted.ValueKind == JsonValueKind.Array)
        {
            var expected = sorted.EnumerateArray().Select(value => value.GetDouble()).ToArray();
            var found = lottery.Chances.Order().Select(chance => chance.ToDouble()).ToArray();
            for (var i = 0; i < expected.Length; i++)
                Assert.Equal(expected[i], found[i], 2e-7);
        }

        Assert.Empty(DrawVerifier.Verify(DrawRecord.Of(lottery).Drawn("9f86d081")));
    }
}
