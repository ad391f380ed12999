using System.Text;
using Folkmoot.Counting.Pabulib;
using Folkmoot.Counting.Tests.Golden;
using Xunit;

namespace Folkmoot.Counting.Tests.Pabulib;

public sealed class PabulibCapsTests
{
    private const string Head = "META\nkey;value\nnum_projects;2\nnum_votes;1\nbudget;100\nvote_type;approval\n";

    [Fact]
    public void Limits_on_categories_and_neighbourhoods_are_read_as_caps()
    {
        var file = Read("categories;sport,art,none\nbudget_per_category;50,20.5,9\nneighborhoods;north,south\nbudget_per_neighborhood;60,40\n", "project_id;cost;category;neighborhood\na;30;sport,art;north\nb;10.5;sport;south\n");

        var caps = PabulibCaps.Of(file);

        Assert.Equal([(CapGroup.Category, "sport", 500L), (CapGroup.Category, "art", 205L), (CapGroup.District, "north", 600L), (CapGroup.District, "south", 400L)], caps.Select(cap => (cap.Group, cap.Name, cap.Money!.Value)));
        Assert.Equal(["b"], file.Election.Count(new GreedyRule { Caps = caps }));
    }

    [Fact]
    public void Neighbourhoods_beside_districts_are_listed_project_by_project()
    {
        var cap = Assert.Single(PabulibCaps.Of(Read("neighborhoods;north,south\nbudget_per_neighborhood;60,40\n", "project_id;cost;district;neighborhood\na;30;I;north\nb;10;I;north\n")));

        Assert.Equal((CapGroup.Listed, "north", "a b", 60L), (cap.Group, cap.Name, string.Join(' ', cap.Ids), cap.Money!.Value));
    }

    [Theory]
    [InlineData("categories;sport,art\nbudget_per_category;50\n", "META has 2 categories but 1 amounts in budget_per_category; list one amount for each.")]
    [InlineData("categories;sport\nbudget_per_category;much\n", "budget_per_category has \"much\", which is no amount of money; write it like 12000 or 12000.50.")]
    [InlineData("categories;sport\nbudget_per_category;-5\n", "budget_per_category has \"-5\", which is no amount of money; write it like 12000 or 12000.50.")]
    public void Lists_that_do_not_fit_are_refused(string meta, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<CountException>(() => PabulibCaps.Of(Read(meta, "project_id;cost;category\na;30;sport\nb;10;sport\n"))).Message);

    [Fact]
    public void Caps_are_written_into_the_description_and_read_again()
    {
        var file = Read("categories;sport,art\nbudget_per_category;50,20\n", "project_id;cost;category;district\na;30;sport;north\nb;10;art;south\n");
        ProjectCap[] caps = [new() { Group = CapGroup.Category, Name = "art", Money = 7 }, new() { Group = CapGroup.District, Name = "north", Money = 60 }];

        var meta = PabulibCaps.Write(file.Meta, file.Election, caps);

        Assert.Equal(("sport,art", "100,7", "north", "60"), (meta["categories"], meta["budget_per_category"], meta["neighborhoods"], meta["budget_per_neighborhood"]));
        Assert.Throws<ArgumentException>(() => PabulibCaps.Write(file.Meta, file.Election, [caps[0] with { Projects = 1 }]));
        Assert.Throws<ArgumentException>(() => PabulibCaps.Write(file.Meta, file.Election, [caps[0] with { Name = "a,b" }]));
    }

    [Fact]
    public void Amsterdam_states_what_its_neighbourhoods_may_take()
    {
        var election = PabulibReader.Read(SharedData.File("Netherlands_Amsterdam_252.pb"), cancellation: TestContext.Current.CancellationToken);
        var caps = PabulibCaps.Of(election);

        Assert.Equal([("Oostelijke Eilanden", 150_000L), ("Haarlemmerhouttuinen", 100_000L), ("Other", 250_000L)], caps.Select(cap => (cap.Name, cap.Money!.Value / election.Election.UnitsPerCurrency)));
        var result = Counter.Count(election.Election, new EqualSharesRule { Add1 = Add1.Overspend, Caps = caps }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(caps, cap => Assert.InRange(result.Winners.Where(winner => election.Election.District(winner) == cap.Name).Sum(winner => election.Election.Costs[winner]), 0, cap.Money!.Value));
        Assert.Contains(result.Losers, loser => loser.Reason == LossReason.CapReached);
    }

    private static PabulibFile Read(string meta, string projects) =>
        PabulibReader.Read(new MemoryStream(Encoding.UTF8.GetBytes($"{Head}{meta}PROJECTS\n{projects}VOTES\nvoter_id;vote\n1;a,b\n")), cancellation: TestContext.Current.CancellationToken);
}
