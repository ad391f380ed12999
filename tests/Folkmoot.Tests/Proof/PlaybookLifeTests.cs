using Folkmoot.Delivery;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Proof;

/// <summary>
/// The two great practices of participatory budgeting, from the first idea to the last project delivered. The small runs are part of every
/// test; the full ones, as large as Paris and South Australia were, run when asked for by name (-explicit only).
/// </summary>
[RunsLong]
public sealed class PlaybookLifeTests
{
    // Paris 2016: 219 projects on the ballot, 158,000 voters, 100 million.
    [Theory, Databases]
    public Task Paris_at_a_tenth_and_a_hundredth(DatabaseKind kind) => ParisAsync(kind, ideas: 24, voters: 1_580, budget: 1_000_000_000);

    [Theory(Explicit = true), Databases]
    public Task Paris_as_large_as_it_was(DatabaseKind kind) => ParisAsync(kind, ideas: 243, voters: 158_000, budget: 10_000_000_000);

    // Fund My Neighbourhood 2017: 2,500 projects of 10,000 to 150,000 each, 122,000 votes, 20 million.
    [Theory, Databases]
    public Task Neighbourhoods_at_a_fiftieth_and_a_hundredth(DatabaseKind kind) => NeighbourhoodsAsync(kind, ideas: 56, voters: 1_220, budget: 40_000_000);

    [Theory(Explicit = true), Databases]
    public Task Neighbourhoods_as_large_as_they_were(DatabaseKind kind) => NeighbourhoodsAsync(kind, ideas: 2_778, voters: 122_000, budget: 2_000_000_000);

    private static Task ParisAsync(DatabaseKind kind, int ideas, int voters, long budget) =>
        LiveAsync(kind, "paris-participatory-budget", ideas, voters, budget, least: 5_000_000, most: 500_000_000);

    private static Task NeighbourhoodsAsync(DatabaseKind kind, int ideas, int voters, long budget) =>
        LiveAsync(kind, "fund-my-neighbourhood", ideas, voters, budget, least: 1_000_000, most: 15_000_000);

    private static async Task LiveAsync(DatabaseKind kind, string playbook, int ideas, int voters, long budget, long least, long most)
    {
        await using var town = await Town.StartAsync(kind);
        var life = new PlaybookLife(town, ideas, voters, seed: 20161005);

        await life.BeginAsync(playbook, budget);
        await life.ProposeAsync();
        await life.CheckAsync(least, most);
        await life.VoteAsync();
        await life.CountAsync();

        Assert.Equal(ideas - (ideas / 10), life.Proposals.Count);
        Assert.Equal(voters, life.Account.Voters);
        var winners = life.Account.Rounds.Select(r => r.Project).ToList();
        var cost = life.Proposals.Where(p => winners.Contains(p.Reference)).Sum(p => p.Cost);
        Assert.NotEmpty(winners);
        Assert.InRange(cost, budget / 2, budget);
        Assert.Equal(winners.Order(StringComparer.Ordinal), (await life.RecountAsync()).Order(StringComparer.Ordinal));

        await life.DeliverAsync();
        var projects = await life.ProjectsAsync();
        Assert.Equal(winners.Count, projects.Count);
        Assert.All(projects, p => Assert.Equal(ProjectState.Delivered, p.State));
        Assert.Equal(cost, projects.Sum(p => p.Budget));

        // Everything can be looked at afterwards, and every project leads back to the idea it was.
        var browser = town.Host.NewBrowser();
        foreach (var page in new[] { "", "/result", "/projects", $"/projects/{projects[0].Number}", "/ideas", "/checks", "/answers" })
            Assert.Equal(System.Net.HttpStatusCode.OK, (await browser.GetAsync(life.View.Url + page)).Status);
        await using var db = town.Host.Database.NewContext();
        Assert.Equal(ideas, await db.Set<Folkmoot.Proposals.Ideas.Idea>().CountAsync(i => i.ProcessId == life.View.Process.Id));
    }
}
