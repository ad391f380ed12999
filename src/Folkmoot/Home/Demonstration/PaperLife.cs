using Folkmoot.Ballots;
using Folkmoot.Ballots.Paper;
using Folkmoot.Ballots.Roll;
using Folkmoot.Ballots.Settings;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Home.Demonstration;

/// <summary>Lets some people of the demonstration vote on paper: they are marked on the roll, two clerks key their sheets, a third settles, and the batch is sealed.</summary>
internal sealed class PaperLife(FolkmootDb db, Past past)
{
    private const string Invented = "Invented clerk";

    /// <summary>Opens a station, marks people there, and opens a batch of their sheets.</summary>
    /// <returns>The number of the batch.</returns>
    public async Task<int> OpenAsync(Phase phase, PaperStation at, CancellationToken cancellationToken)
    {
        await past.Get<StationBook>().AddAsync(Wyebridge.Organiser, phase, at.Name, cancellationToken);
        var station = await db.Stations.Where(s => s.PhaseId == phase.Id && s.Name == at.Name).Select(s => s.Id).SingleAsync(cancellationToken);
        var voters = await db.Roll.Where(e => e.PhaseId == phase.Id && e.State == RollState.None && e.District == at.District).OrderByDescending(e => e.Line).Take(at.Marked).Select(e => e.Id).ToListAsync(cancellationToken);
        foreach (var voter in voters)
            await past.Get<RollBook>().MarkPaperAsync(Wyebridge.Organiser, phase, voter, station, cancellationToken);
        return (await past.Get<BatchDesk>().OpenAsync(Wyebridge.Organiser, phase, station, at.District, at.Sheets, cancellationToken)).Number;
    }

    /// <summary>Lets one clerk key every sheet of a batch: the last is blank, and the one before it was read otherwise by the second clerk.</summary>
    public async Task KeyAsync(ProcessView view, Phase phase, int number, bool isSecond, CancellationToken cancellationToken)
    {
        var (desk, clerk) = (past.Get<KeyingDesk>(), await ClerkAsync(isSecond ? 1 : 0, cancellationToken));
        var batch = (await desk.FindAsync(phase.Id, number, clerk.AccountId, cancellationToken))!;
        var texts = await SheetsAsync(view, batch.Batch, cancellationToken);
        for (var sheet = 1; sheet <= texts.Count; sheet++)
        {
            var isBlank = sheet == texts.Count;
            var text = isBlank ? "" : isSecond && sheet == texts.Count - 1 ? texts[0] : texts[sheet - 1];
            await desk.KeyAsync(clerk, phase, batch, view.Process.Currency, sheet, isBlank ? SheetMark.Blank : SheetMark.Filled, text, cancellationToken);
        }
    }

    /// <summary>Lets a third person settle what the two read differently, and seals the batch into the box.</summary>
    public async Task SealAsync(ProcessView view, Phase phase, int number, CancellationToken cancellationToken)
    {
        var (desk, third) = (past.Get<KeyingDesk>(), await ClerkAsync(2, cancellationToken));
        var batch = (await desk.FindAsync(phase.Id, number, third.AccountId, cancellationToken))!;
        var texts = await SheetsAsync(view, batch.Batch, cancellationToken);
        foreach (var sheet in batch.Differences)
            await desk.SettleAsync(third, phase, batch, sheet, SheetMark.Filled, texts[sheet - 1], cancellationToken);
        var settled = await db.PaperBatches.AsNoTracking().SingleAsync(b => b.Id == batch.Batch.Id, cancellationToken);
        await past.Get<BatchDesk>().SealAsync(Wyebridge.Organiser, phase, settled, view.Process.Currency, null, cancellationToken);
    }

    /// <summary>What stands on the sheets of a batch, as a clerk keys it.</summary>
    private async Task<IReadOnlyList<string>> SheetsAsync(ProcessView view, PaperBatch batch, CancellationToken cancellationToken)
    {
        var proposals = await past.Get<ProposalBook>().ListAsync(view.Process.Id, cancellationToken);
        var lists = BallotLists.For(BallotSettingsJson.Read(view.Method("ballot")!.Settings), proposals, batch.District);
        return [.. InventedBallots.Make([.. lists.SelectMany(l => l.Proposals)], batch.Sheets, seed: 1832 + batch.Number).Select(SheetText.Write)];
    }

    /// <summary>Nobody can sign in to these accounts: they have no address.</summary>
    private async Task<Actor> ClerkAsync(int which, CancellationToken cancellationToken)
    {
        var there = await db.Accounts.Where(a => a.Email == null && a.DisplayName == Invented).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(cancellationToken);
        while (there.Count <= which)
        {
            var account = new Account { Id = OrderedId.Next(past.Clock.Now), DisplayName = Invented, CreatedAt = past.Clock.Now };
            db.Accounts.Add(account);
            there.Add(account.Id);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new Actor(there[which], "Clerk, Wyebridge");
    }
}
