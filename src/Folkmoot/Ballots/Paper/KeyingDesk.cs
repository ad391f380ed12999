using Folkmoot.Ballots.Settings;
using Folkmoot.Ballots.Voting;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Words;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Paper;

/// <summary>Takes down what clerks read on the sheets of a batch. Nobody sees what another has keyed until both have keyed every sheet.</summary>
public sealed class KeyingDesk(FolkmootDb db)
{
    /// <summary>A batch by its number, for somebody; null when there is none.</summary>
    public async Task<BatchView?> FindAsync(Guid phase, int number, Guid? reader, CancellationToken cancellationToken)
    {
        if (await db.PaperBatches.AsNoTracking().SingleOrDefaultAsync(b => b.PhaseId == phase && b.Number == number, cancellationToken) is not { } batch)
            return null;
        var station = await db.Stations.AsNoTracking().SingleAsync(s => s.Id == batch.StationId, cancellationToken);
        return new BatchView(batch, station, await db.PaperReadings.AsNoTracking().Where(r => r.BatchId == batch.Id).ToListAsync(cancellationToken), reader);
    }

    /// <summary>All batches of a ballot, for somebody, the newest first.</summary>
    public async Task<IReadOnlyList<BatchView>> ListAsync(Guid phase, Guid? reader, CancellationToken cancellationToken)
    {
        var batches = await db.PaperBatches.AsNoTracking().Where(b => b.PhaseId == phase).OrderByDescending(b => b.Number).ToListAsync(cancellationToken);
        var stations = await db.Stations.AsNoTracking().Where(s => s.PhaseId == phase).ToDictionaryAsync(s => s.Id, cancellationToken);
        var open = batches.Where(b => b.State == BatchState.Keying).Select(b => b.Id).ToList();
        var readings = (await db.PaperReadings.AsNoTracking().Where(r => open.Contains(r.BatchId)).ToListAsync(cancellationToken)).ToLookup(r => r.BatchId);
        return [.. batches.Select(b => new BatchView(b, stations[b.StationId], [.. readings[b.Id]], reader))];
    }

    /// <summary>Takes down what one of the two clerks reads on a sheet. Whoever keys first in a batch becomes one of them.</summary>
    /// <returns>Which rule of the ballot the sheet breaks, in a sentence; null when it breaks none. It is taken down as it stands either way.</returns>
    /// <exception cref="RefusedException">Two others key this batch, both are done, or what was keyed is no reading of a sheet.</exception>
    public async Task<string?> KeyAsync(Actor actor, Phase phase, BatchView view, string currency, int sheet, SheetMark mark, string? text, CancellationToken cancellationToken)
    {
        var clerk = actor.AccountId ?? throw new RefusedException("Sign in to key sheets.");
        if (view.IsKeyed)
            throw new RefusedException("Both clerks have keyed this batch. What they read stays; a third person settles where they differ.");
        var reading = await ReadAsync(phase, view.Batch, sheet, mark, text, cancellationToken);
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var hand = await ClaimAsync(view.Batch.Id, clerk, cancellationToken);
        await TouchAsync(view.Batch.Id, cancellationToken);
        await PutAsync(view.Batch.Id, sheet, hand, mark, reading.Choices, cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return mark == SheetMark.Filled ? BatchDesk.Fault(reading.Settings, reading.Lists, currency, reading.Choices) : null;
    }

    /// <summary>Settles a sheet on which the two clerks differ.</summary>
    /// <exception cref="RefusedException">The person is one of the two, the sheet is settled, or what was keyed is no reading.</exception>
    public async Task SettleAsync(Actor actor, Phase phase, BatchView view, int sheet, SheetMark mark, string? text, CancellationToken cancellationToken)
    {
        if (actor.AccountId is not { } person || view.Batch.FirstClerk == person || view.Batch.SecondClerk == person)
            throw new RefusedException("A third person settles differences: somebody who has not keyed this batch.");
        if (!view.Differences.Contains(sheet) || view.Batch.State != BatchState.Keying)
            throw new RefusedException($"Sheet {sheet} is settled already.");
        var reading = await ReadAsync(phase, view.Batch, sheet, mark, text, cancellationToken);
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        await TouchAsync(view.Batch.Id, cancellationToken);
        await PutAsync(view.Batch.Id, sheet, Hand.Settled, mark, reading.Choices, cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    private async Task<(string Choices, BallotSettings Settings, IReadOnlyList<BallotList> Lists)> ReadAsync(Phase phase, PaperBatch batch, int sheet, SheetMark mark, string? text, CancellationToken cancellationToken)
    {
        if (sheet < 1 || sheet > batch.Sheets)
            throw new RefusedException($"Batch {batch.Number} has {Some.Of(batch.Sheets, "sheet")}, numbered from 1.");
        var settings = BallotSettingsJson.Read(phase.Settings);
        var proposals = await db.Proposals.AsNoTracking().Where(p => p.ProcessId == phase.ProcessId).OrderBy(p => p.Number).ToListAsync(cancellationToken);
        var lists = BallotLists.For(settings, proposals, batch.District);
        return (mark == SheetMark.Filled ? ChoiceText.Write(settings.Form, SheetText.Read(settings.Form, text ?? "", lists)) : "", settings, lists);
    }

    /// <summary>Makes somebody one of the two clerks of a batch. Every claim is one conditional update, so that two at once get different parts.</summary>
    private async Task<Hand> ClaimAsync(Guid batch, Guid clerk, CancellationToken cancellationToken)
    {
        var row = db.PaperBatches.Where(b => b.Id == batch && b.State == BatchState.Keying);
        if (await row.AnyAsync(b => b.FirstClerk == clerk, cancellationToken))
            return Hand.First;
        if (await row.AnyAsync(b => b.SecondClerk == clerk, cancellationToken))
            return Hand.Second;
        if (await row.Where(b => b.FirstClerk == null).ExecuteUpdateAsync(set => set.SetProperty(b => b.FirstClerk, clerk), cancellationToken) == 1)
            return Hand.First;
        if (await row.Where(b => b.SecondClerk == null && b.FirstClerk != clerk).ExecuteUpdateAsync(set => set.SetProperty(b => b.SecondClerk, clerk), cancellationToken) == 1)
            return Hand.Second;
        throw new RefusedException("Two others key this batch. Take another one, or settle where they differ when they are done.");
    }

    /// <summary>Gives the batch a new version, so that whoever is about to seal it looks again.</summary>
    private async Task TouchAsync(Guid batch, CancellationToken cancellationToken)
    {
        var version = Guid.NewGuid();
        if (await db.PaperBatches.Where(b => b.Id == batch && b.State == BatchState.Keying).ExecuteUpdateAsync(set => set.SetProperty(b => b.Version, version), cancellationToken) == 0)
            throw new RefusedException("This batch is sealed and stays as it is.");
    }

    private async Task PutAsync(Guid batch, int sheet, Hand hand, SheetMark mark, string choices, CancellationToken cancellationToken)
    {
        var changed = await db.PaperReadings.Where(r => r.BatchId == batch && r.Sheet == sheet && r.Hand == hand)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Mark, mark).SetProperty(r => r.Choices, choices), cancellationToken);
        if (changed == 1)
            return;
        db.PaperReadings.Add(new PaperReading { BatchId = batch, Sheet = sheet, Hand = hand, Mark = mark, Choices = choices });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            throw new RefusedException($"Sheet {sheet} was keyed in another window at the same moment. Look at it again.");
        }
    }
}
