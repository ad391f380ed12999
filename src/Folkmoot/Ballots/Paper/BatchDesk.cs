using Folkmoot.Ballots.Box;
using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Import;
using Folkmoot.Ballots.Roll;
using Folkmoot.Ballots.Settings;
using Folkmoot.Ballots.Voting;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Words;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Paper;

/// <summary>Opens batches of sheets, seals them into the box, and lets the count begin when all paper is in.</summary>
public sealed class BatchDesk(FolkmootDb db, StationBook stations, BulkBallots bulk, CountStarter counts, Chronicle chronicle, TimeProvider clock)
{
    /// <summary>Opens a batch of so many sheets, counted by hand.</summary>
    /// <exception cref="RefusedException">Station, district or number of sheets are wrong, or the count has begun.</exception>
    public async Task<PaperBatch> OpenAsync(Actor actor, Phase phase, Guid? station, string? district, int? sheets, CancellationToken cancellationToken)
    {
        await RequireUncountedAsync(phase, cancellationToken);
        var at = await stations.FindAsync(phase.Id, station, cancellationToken);
        var settings = BallotSettingsJson.Read(phase.Settings);
        var known = settings.Districts.Count == 0 ? null : BallotLists.DistrictOf(settings, district ?? "") ?? throw new RefusedException("Choose the district whose sheets these are.", "District");
        if (sheets is not (>= 1 and <= PaperBatch.MostSheets))
            throw new RefusedException($"Count the sheets by hand and say how many there are, 1 to {PaperBatch.MostSheets}. Divide a larger bundle.", "Sheets");
        var batch = new PaperBatch
        {
            Id = Guid.NewGuid(),
            PhaseId = phase.Id,
            StationId = at.Id,
            Number = (await db.PaperBatches.Where(b => b.PhaseId == phase.Id).MaxAsync(b => (int?)b.Number, cancellationToken) ?? 0) + 1,
            District = known,
            Sheets = sheets.Value,
        };
        db.PaperBatches.Add(batch);
        chronicle.Record(actor, "paper.opened", "phase", phase.Id, $"Batch {batch.Number} of {at.Name}: {Some.Of(batch.Sheets, "sheet")}");
        await db.SaveChangesAsync(cancellationToken);
        return batch;
    }

    /// <summary>Throws a batch away that was miscounted or mixed up, with all that was keyed of it. A sealed one stays.</summary>
    /// <exception cref="RefusedException">It is sealed.</exception>
    public async Task DiscardAsync(Actor actor, Phase phase, PaperBatch batch, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        if (await db.PaperBatches.Where(b => b.Id == batch.Id && b.State == BatchState.Keying).ExecuteDeleteAsync(cancellationToken) == 0)
            throw new RefusedException("This batch is sealed and stays as it is.");
        chronicle.Record(actor, "paper.discarded", "phase", phase.Id, $"Batch {batch.Number}: {Some.Of(batch.Sheets, "sheet")}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>Puts the ballots of a batch into the box, once, and closes it for good.</summary>
    /// <param name="actor">Who seals.</param>
    /// <param name="phase">The ballot.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="currency">The currency of the process.</param>
    /// <param name="reason">The public reason, needed when the station has more sheets than voters marked as voting there.</param>
    /// <param name="cancellationToken">Stops it; nothing is changed then.</param>
    /// <exception cref="RefusedException">Sheets are missing or differ, it is sealed already, or the sheets do not fit the roll.</exception>
    public async Task SealAsync(Actor actor, Phase phase, PaperBatch batch, string currency, string? reason, CancellationToken cancellationToken)
    {
        var readings = await db.PaperReadings.AsNoTracking().Where(r => r.BatchId == batch.Id).ToListAsync(cancellationToken);
        var settled = BatchView.Settle(batch, readings) ?? throw new RefusedException("This batch is not ready: every sheet must be keyed by two clerks, and every difference settled.");
        var settings = BallotSettingsJson.Read(phase.Settings);
        var lists = BallotLists.For(settings, await db.Proposals.AsNoTracking().Where(p => p.ProcessId == phase.ProcessId).OrderBy(p => p.Number).ToListAsync(cancellationToken), batch.District);
        var valid = settled.Where(r => r.Mark == SheetMark.Filled && IsValid(settings, lists, currency, r.Choices)).Select(r => r.Choices).ToList();
        var blank = settled.Count(r => r.Mark == SheetMark.Blank);
        var why = (reason ?? "").Trim();
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        await RequireUncountedAsync(phase, cancellationToken);
        var now = clock.GetUtcNow();
        var version = Guid.NewGuid();
        var isSealed = await db.PaperBatches.Where(b => b.Id == batch.Id && b.State == BatchState.Keying && b.Version == batch.Version).ExecuteUpdateAsync(
            set => set.SetProperty(b => b.State, BatchState.Sealed).SetProperty(b => b.SealedAt, now).SetProperty(b => b.Valid, valid.Count).SetProperty(b => b.Blank, blank)
                .SetProperty(b => b.Spoilt, batch.Sheets - valid.Count - blank).SetProperty(b => b.Version, version), cancellationToken);
        if (isSealed == 0)
            throw new RefusedException("This batch has changed, or is sealed already. Look at it again.");
        await ReconcileAsync(phase, batch, why, cancellationToken);
        await bulk.AddAsync(phase.Id, valid, valid.Count, (_, _) => { }, cancellationToken, BallotMode.Paper, batch.District);
        chronicle.Record(actor, "paper.sealed", "phase", phase.Id, $"Batch {batch.Number}: {Some.Of(batch.Sheets, "sheet")}, {valid.Count} count");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>Lets the count begin, once the vote is closed and every batch is sealed.</summary>
    /// <exception cref="RefusedException">The vote is not closed, a batch is not sealed, or the count has begun.</exception>
    public async Task ReleaseAsync(Actor actor, Phase phase, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        await RequireUncountedAsync(phase, cancellationToken);
        if (phase.State != PhaseState.Closed)
            throw new RefusedException("The vote is still open. The count can begin when it has closed and all paper is in.");
        if (await db.PaperBatches.Where(b => b.PhaseId == phase.Id && b.State == BatchState.Keying).OrderBy(b => b.Number).Select(b => (int?)b.Number).FirstOrDefaultAsync(cancellationToken) is { } open)
            throw new RefusedException($"Batch {open} is not sealed yet. Seal it or throw it away first.");
        await counts.StartAsync(phase, cancellationToken);
        chronicle.Record(actor, "paper.complete", "phase", phase.Id, "All paper is in; the count begins");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>Whether the ballot waits for paper: it has stations, and nobody has said yet that all is in.</summary>
    public async Task<bool> IsAwaitedAsync(Guid phase, CancellationToken cancellationToken) =>
        await db.Stations.AnyAsync(s => s.PhaseId == phase, cancellationToken) && !await db.Counts.AnyAsync(c => c.PhaseId == phase, cancellationToken);

    private async Task ReconcileAsync(Phase phase, PaperBatch batch, string why, CancellationToken cancellationToken)
    {
        await db.Stations.Where(s => s.Id == batch.StationId).ExecuteUpdateAsync(set => set.SetProperty(s => s.SealedSheets, s => s.SealedSheets + batch.Sheets), cancellationToken);
        var sheets = await db.Stations.Where(s => s.Id == batch.StationId).Select(s => s.SealedSheets).SingleAsync(cancellationToken);
        var marked = await db.Roll.CountAsync(e => e.PhaseId == phase.Id && e.StationId == batch.StationId && e.State == RollState.Paper, cancellationToken);
        if (sheets <= marked)
            return;
        if (why.Length is < 10 or > PaperBatch.LongestReason)
            throw new RefusedException($"With this batch the station has {Some.Of(sheets, "sheet")}, but only {Some.Of(marked, "person is", "people are")} marked as voting on paper there. Find out why; if it is so, give the reason, which everybody will read, in 10 to {PaperBatch.LongestReason} characters.", "Reason");
        await db.PaperBatches.Where(b => b.Id == batch.Id).ExecuteUpdateAsync(set => set.SetProperty(b => b.Reason, why), cancellationToken);
    }

    internal static bool IsValid(BallotSettings settings, IReadOnlyList<BallotList> lists, string currency, string choices) => Fault(settings, lists, currency, choices) is null;

    /// <summary>Which rule of the ballot a sheet breaks, in a sentence; null when it breaks none.</summary>
    internal static string? Fault(BallotSettings settings, IReadOnlyList<BallotList> lists, string currency, string choices)
    {
        try
        {
            BallotLimits.Check(lists, currency, ChoiceText.Read(settings.Form, choices, lists));
            return null;
        }
        catch (RefusedException e)
        {
            return e.Message;
        }
    }

    private async Task RequireUncountedAsync(Phase phase, CancellationToken cancellationToken)
    {
        if (await db.Counts.AnyAsync(c => c.PhaseId == phase.Id, cancellationToken))
            throw new RefusedException("The count has begun, so no more paper can be put in.");
    }
}
