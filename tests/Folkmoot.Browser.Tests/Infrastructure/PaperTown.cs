using Folkmoot.Ballots.Paper;
using Folkmoot.Ballots.Roll;
using Folkmoot.Ballots.Settings;
using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>Votes with districts and paper, for the tour to look at.</summary>
internal static class PaperTown
{
    /// <summary>A vote in which voters choose their district, with a station and a batch that nobody has keyed yet; and a code for it.</summary>
    public static async Task<(ProcessView View, string Code)> OpenAsync(Site site, Place place)
    {
        var vote = await site.AddListsAsync(place, s => s with { DistrictFrom = DistrictSource.Voter });
        await site.WithAsync<RollBook>(roll => roll.AddAsync(Town.Organiser, vote.Phases[0], ["Ann Orchard, 1 Mill Road", "Ben Weir, 2 Mill Road"], CancellationToken.None));
        var code = Assert.Single(await site.AddVotersAsync(vote, 1));
        var station = await StationAsync(site, vote);
        await site.WithAsync<BatchDesk, PaperBatch>(desk => desk.OpenAsync(Town.Organiser, vote.Phases[0], station, "Riverside", 2, CancellationToken.None));
        return (vote, code);
    }

    /// <summary>A counted vote whose votes came from a helper and on paper.</summary>
    public static async Task<ProcessView> CountedAsync(Site site, Place place)
    {
        var vote = await site.AddListsAsync(place, s => s, "Wyebridge decided in districts");
        var phase = vote.Phases[0];
        var station = await StationAsync(site, vote);
        var codes = await site.AddVotersAsync(vote, 4, "Riverside");
        var scene = vote.Scene(phase);
        var proposals = await site.WithAsync<Proposals.ProposalBook, IReadOnlyList<Proposals.Proposal>>(book => book.ListAsync(vote.Process.Id, CancellationToken.None));
        var pass = await site.WithAsync<Ballots.Voting.VoteDesk, Ballots.Voting.VoterPass>(desk => desk.EnterAsync(scene, codes[0], CancellationToken.None, "Asha Khan, library"));
        await site.WithAsync<Ballots.Voting.VoteDesk>(desk => desk.SaveAsync(scene, pass, 1, [new(1), new(3), new(7)], proposals, CancellationToken.None));
        foreach (var code in codes.Skip(1))
            await site.WithAsync<RollBook>(roll => roll.MarkPaperAsync(Town.Organiser, phase, code, CancellationToken.None, station));
        await site.WithAsync<BatchDesk, PaperBatch>(desk => desk.OpenAsync(Town.Organiser, phase, station, "Riverside", 3, CancellationToken.None));
        foreach (var clerk in new[] { Guid.NewGuid(), Guid.NewGuid() })
        {
            foreach (var (text, sheet) in new[] { "2 8", "8", "" }.Select((text, i) => (text, i + 1)))
            {
                var view = await site.WithAsync<KeyingDesk, BatchView?>(desk => desk.FindAsync(phase.Id, 1, clerk, CancellationToken.None));
                await site.WithAsync<KeyingDesk, string?>(desk => desk.KeyAsync(new Actor(clerk, "Clerk, Wyebridge"), phase, view!, "GBP", sheet, text.Length > 0 ? SheetMark.Filled : SheetMark.Blank, text, CancellationToken.None));
            }
        }

        var keyed = (await site.WithAsync<KeyingDesk, BatchView?>(desk => desk.FindAsync(phase.Id, 1, null, CancellationToken.None)))!;
        await site.WithAsync<BatchDesk>(desk => desk.SealAsync(Town.Organiser, phase, keyed.Batch, "GBP", null, CancellationToken.None));
        site.Clock.Set(phase.ClosesAt.AddMinutes(31));
        await site.UntilAsync("the vote closes", db => db.Phases.AnyAsync(p => p.Id == phase.Id && p.State == PhaseState.Closed));
        await using var context = site.NewContext();
        var closed = await context.Phases.AsNoTracking().SingleAsync(p => p.Id == phase.Id);
        await site.WithAsync<BatchDesk>(desk => desk.ReleaseAsync(Town.Organiser, closed, CancellationToken.None));
        await site.CountedAsync(vote);
        return vote;
    }

    private static async Task<Guid> StationAsync(Site site, ProcessView vote)
    {
        await site.WithAsync<StationBook>(stations => stations.AddAsync(Town.Organiser, vote.Phases[0], "Library, Castle Street", CancellationToken.None));
        return (await site.WithAsync<StationBook, IReadOnlyList<StationFigures>>(stations => stations.FiguresAsync(vote.Phases[0].Id, CancellationToken.None)))[0].Station.Id;
    }
}
