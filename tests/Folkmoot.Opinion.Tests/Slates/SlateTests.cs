using Xunit;

namespace Folkmoot.Opinion.Tests;

public sealed class SlateTests
{
    [Fact]
    public void Slates_leave_no_quota_out_by_trying_every_group()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var builder = new VoteTableBuilder();
            var (people, statements, size) = (random.Next(1, 9), random.Next(1, 7), random.Next(1, 5));
            for (var i = 0; i < people; i++)
            {
                for (var j = 0; j < statements; j++)
                    builder.Add(Conversations.Id(i), Conversations.Id(j), random.Next(3) == 0 ? Answer.Agree : Answer.Disagree);
            }

            var map = OpinionMapper.Map(builder.Build(), new MapSettings { SlateSizes = [size], Margins = false });
            var slate = map.Slates[0];
            var (fair, extended) = ByDefinition(map.Votes, slate.Statements, size);

            Assert.True(fair && extended, $"A group is left out, seed {seed}.");
            Assert.True(slate.Certificate.JustifiedRepresentation && slate.Certificate.EjrPlus, $"The certificate denies it, seed {seed}.");
        }
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(5, 1)]
    public void A_minority_with_a_quota_of_its_own_gets_its_statement_before_the_majority_gets_all(int size, int least)
    {
        var table = Conversations.Table("1: a+ b+ c+ d+ e+", "2: a+ b+ c+ d+ e+", "3: a+ b+ c+ d+ e+", "4: a+ b+ c+ d+ e+", "5: f+ g+", "6: f+ g+");
        var slate = OpinionMapper.Map(table, new MapSettings { SlateSizes = [size], Margins = false }).Slates[0];

        Assert.True(slate.Statements.Count(j => table.Statements[j].Id is "f" or "g") >= least);
        Assert.True(slate.Certificate.JustifiedRepresentation && slate.Certificate.EjrPlus);
        Assert.Equal(6, slate.Certificate.Served);
    }

    [Fact]
    public void The_checker_says_of_any_slate_what_the_definition_says()
    {
        var (denied, granted) = (0, 0);
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var table = Conversations.Table(Conversations.Noise(seed, people: random.Next(2, 10), statements: random.Next(2, 7), seen: 1));
            var size = random.Next(1, 1 + Math.Min(4, table.Statements.Count - 1));
            int[] order = [.. Enumerable.Range(0, table.Statements.Count)];
            random.Shuffle(order);
            int[] slate = order[..size];
            var certificate = SlateChecker.Check(table, [.. Enumerable.Range(0, table.People.Count)], slate, size, [.. Enumerable.Range(0, table.Statements.Count)]);
            var (fair, extended) = ByDefinition(table, slate, size);

            Assert.True((fair, extended) == (certificate.JustifiedRepresentation, certificate.EjrPlus), $"Seed {seed}.");
            (denied, granted) = (denied + (fair ? 0 : 1), granted + (fair ? 1 : 0));
        }

        Assert.True(denied > 20 && granted > 20, "The draws no longer hold both kinds.");
    }

    [Fact]
    public void Every_real_conversation_has_slates_without_an_unserved_quota()
    {
        foreach (var folder in OpenData.Folders("opendata"))
        {
            var votes = OpenData.Read(Path.GetFileName(folder)).Votes;
            var map = OpinionMapper.Map(votes, new MapSettings { Draws = 0, Margins = false }, cancellation: TestContext.Current.CancellationToken);

            Assert.Equal([5, 10], map.Slates.Select(slate => slate.Size));
            Assert.All(map.Slates, slate => Assert.True(slate.Certificate.JustifiedRepresentation && slate.Certificate.EjrPlus && slate.Statements.Count == slate.Size, folder));
        }
    }

    /// <summary>By trying every group of people: is one large enough, with a common statement, and left with too little?</summary>
    private static (bool Fair, bool Extended) ByDefinition(VoteTable table, IReadOnlyList<int> slate, int size)
    {
        var n = table.People.Count;
        bool Agrees(int person, int statement) => table.AnswerOf(person, statement) == Answer.Agree;
        var (fair, extended) = (true, true);
        for (var group = 1; group < 1 << n; group++)
        {
            int[] members = [.. Enumerable.Range(0, n).Where(i => (group & (1 << i)) != 0)];
            foreach (var statement in Enumerable.Range(0, table.Statements.Count).Where(j => !slate.Contains(j) && members.All(i => Agrees(i, j))))
            {
                var most = members.Max(i => slate.Count(j => Agrees(i, j)));
                fair &= members.Length * size < n || most >= 1;
                // Everybody in a group of l quotas has fewer than l: then the group is left behind.
                extended &= most >= members.Length * size / n || members.Length * size / n == 0;
            }
        }

        return (fair, extended);
    }
}
