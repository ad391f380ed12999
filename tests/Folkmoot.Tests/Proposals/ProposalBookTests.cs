using Folkmoot.Ballots.Import;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Folkmoot.Tests.Ballots;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Proposals;

public sealed class ProposalBookTests
{
    [Theory, Databases]
    public async Task A_number_is_never_given_twice_also_after_the_last_proposal_is_removed(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.DraftAsync();
        await town.AddIdeaAsync(view, "One", 100);
        var two = await town.AddIdeaAsync(view, "Two", 100);
        await RemoveAsync(town, two);

        var three = await town.AddIdeaAsync(view, "Three", 100);
        await RemoveAsync(town, three);

        Assert.Equal((3, 4), (three.Number, (await town.AddIdeaAsync(view, "Four", 100)).Number));
    }

    [Theory, Databases]
    public async Task A_copy_keeps_numbers_and_goes_on_after_the_highest(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.ReadyAsync();
        await RemoveAsync(town, (await ListAsync(town, view))[0]);
        var copy = await town.Host.WithAsync<ProcessWriter, ProcessView>(w => w.CloneAsync(Town.Organiser, view, CancellationToken.None));

        Assert.Equal([2], (await ListAsync(town, copy)).Select(p => p.Number));
        Assert.Equal(3, (await town.AddIdeaAsync(copy, "Three", 100)).Number);
    }

    [Theory, Databases]
    public async Task Once_voting_has_begun_the_proposals_stay_as_they_are(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.VotingAsync();
        var proposal = (await ListAsync(town, view))[0];
        var details = new ProposalDetails("Other", "", 1, null, "", "", null, null);

        foreach (var change in new Func<ProposalBook, Task>[]
        {
            book => book.AddAsync(Town.Organiser, view.Process, details, CancellationToken.None),
            book => book.EditAsync(Town.Organiser, proposal.Id, details, proposal.Version, CancellationToken.None),
            book => book.RemoveAsync(Town.Organiser, proposal.Id, CancellationToken.None),
        })
            Assert.Contains("Voting has begun", (await Assert.ThrowsAsync<RefusedException>(() => town.Host.WithAsync(change))).Message, StringComparison.Ordinal);
        Assert.Equal(["Trees", "Bench"], (await ListAsync(town, view)).Select(p => p.Title));
    }

    [Theory, Databases]
    public async Task An_imported_election_counts_on_after_its_own_numbers(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind, ImportAs.Open);
        await using var db = scene.Host.Database.NewContext();

        Assert.Equal(3, (await db.ProposalCounters.FindAsync(scene.Process.Process.Id))!.Highest);
    }

    [Theory]
    [InlineData("", 100, null, null, "Title")]
    [InlineData("Trees", 0, null, null, "Cost")]
    [InlineData("Trees", 100, 52.0, null, "Latitude")]
    [InlineData("Trees", 100, 91.0, 0.0, "Latitude")]
    [InlineData("Trees", 100, 52.0, 181.0, "Latitude")]
    public void What_is_missing_or_out_of_range_is_refused_at_its_field(string title, long cost, double? latitude, double? longitude, string field) =>
        Assert.Equal(field, Assert.Throws<RefusedException>(() => new ProposalDetails(title, "", cost, null, "", "", latitude, longitude).Checked()).Field);

    private static Task RemoveAsync(Town town, Proposal proposal) => town.Host.WithAsync<ProposalBook>(book => book.RemoveAsync(Town.Organiser, proposal.Id, CancellationToken.None));

    private static Task<IReadOnlyList<Proposal>> ListAsync(Town town, ProcessView view) =>
        town.Host.WithAsync<ProposalBook, IReadOnlyList<Proposal>>(book => book.ListAsync(view.Process.Id, CancellationToken.None));
}
