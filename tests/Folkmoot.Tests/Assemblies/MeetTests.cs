using Folkmoot.Assemblies;
using Folkmoot.Assemblies.Meet;
using Folkmoot.Assemblies.Recommend;

namespace Folkmoot.Tests.Assemblies;

/// <summary>Tables that rotate, and what carries, in whole numbers.</summary>
public sealed class MeetTests
{
    [Theory]
    [InlineData(20, 5, 4)]
    [InlineData(60, 7, 6)]
    [InlineData(99, 9, 5)]
    [InlineData(11, 4, 8)]
    public void Tables_are_even_and_people_meet_others_before_they_meet_again(int people, int size, int rounds)
    {
        var met = new Dictionary<(int Low, int High), int>();
        for (var round = 0; round < rounds; round++)
        {
            var tables = TableRotation.Seat(people, size, met, round);

            Assert.Equal(Enumerable.Range(0, people), tables.SelectMany(t => t).Order());
            Assert.True(tables.Max(t => t.Count) - tables.Min(t => t.Count) <= 1 && tables.Max(t => t.Count) <= size);
            Assert.Equal(tables, TableRotation.Seat(people, size, met, round));
            foreach (var table in tables.Select(t => t.Order().ToList()))
            {
                foreach (var pair in table.SelectMany((low, i) => table.Skip(i + 1).Select(high => (low, high))))
                    met[pair] = met.GetValueOrDefault(pair) + 1;
            }
        }

        // Seating by chance alone repeats far more pairs; this is what is left to the rotation.
        var pairs = met.Values.Sum();
        var random = Repeats(people, size, rounds);
        Assert.True(pairs - met.Count < random, $"{pairs - met.Count} meetings were repeated; by chance it is {random}.");
    }

    [Theory]
    [InlineData(80, false, 50, 60, 48, 12, 0, RecommendationState.Carried)]
    [InlineData(80, true, 50, 60, 48, 12, 0, RecommendationState.NotCarried)]
    [InlineData(80, true, 50, 60, 49, 11, 0, RecommendationState.Carried)]
    [InlineData(80, false, 50, 60, 48, 10, 3, RecommendationState.NotCarried)]
    [InlineData(100, false, 75, 20, 15, 0, 0, RecommendationState.Carried)]
    [InlineData(100, false, 75, 20, 14, 0, 0, RecommendationState.NoQuorum)]
    [InlineData(1, false, 0, 20, 0, 0, 0, RecommendationState.NoQuorum)]
    [InlineData(67, false, 0, 3, 2, 1, 0, RecommendationState.NotCarried)]
    public void What_carries_is_decided_in_whole_numbers(int threshold, bool above, int quorum, int members, int favour, int against, int abstained, RecommendationState state) =>
        Assert.Equal(state, MembersVote.Decide(new MandateSettings { Threshold = threshold, AboveThreshold = above, Quorum = quorum }, members, favour, against, abstained));

    private static int Repeats(int people, int size, int rounds)
    {
        var (random, met) = (new Random(1), new Dictionary<(int, int), int>());
        for (var round = 0; round < rounds; round++)
        {
            var order = Enumerable.Range(0, people).ToArray();
            random.Shuffle(order);
            foreach (var table in order.Chunk(size).Select(t => t.Order().ToList()))
            {
                foreach (var pair in table.SelectMany((low, i) => table.Skip(i + 1).Select(high => (low, high))))
                    met[pair] = met.GetValueOrDefault(pair) + 1;
            }
        }

        return met.Values.Sum() - met.Count;
    }
}
