using Folkmoot.Ballots.Settings;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Roll.Upload;

/// <summary>Reads an uploaded list in the background: all of it goes on the roll, or nothing. A second run finds it done and does nothing.</summary>
internal sealed class RollHandler(FolkmootDb db, RollBook roll) : IJobHandler
{
    internal const string JobKind = "ballots.roll";

    public string Kind => JobKind;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var upload = await db.RollUploads.SingleOrDefaultAsync(u => u.Id == run.Read<RollOrder>().Upload, cancellationToken);
        if (upload?.Content is not { } content)
            return;
        var phase = await db.Phases.AsNoTracking().SingleAsync(p => p.Id == upload.PhaseId, cancellationToken);
        var list = RollReader.Read(content, DistrictsOf(phase), rows => run.Report(Math.Min(400, rows / 250), $"Reading line {rows:N0}"), cancellationToken);
        if (list.Faults.Count > 0)
            await RefuseAsync(upload, list.Faults, cancellationToken);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            (upload.Content, upload.Added) = (null, list.Voters.Count);
            await roll.AddListAsync(new Actor(upload.AccountId, upload.Office), phase, list,
                done => run.Report(400 + (int)(590L * done / list.Voters.Count), $"Putting voters on the roll: {done:N0} of {list.Voters.Count:N0}"), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (RefusedException e)
        {
            db.ChangeTracker.Clear();
            await RefuseAsync(upload, [e.Message], cancellationToken);
        }

        run.Report(1000, "Done");
    }

    private static IReadOnlyList<string> DistrictsOf(Phase phase)
    {
        var settings = BallotSettingsJson.Read(phase.Settings);
        return settings.DistrictFrom == DistrictSource.Roll ? [.. settings.Districts.Select(d => d.Name.Trim())] : [];
    }

    private async Task RefuseAsync(RollUpload upload, IReadOnlyList<string> faults, CancellationToken cancellationToken)
    {
        var text = string.Join('\n', faults);
        await db.RollUploads.Where(u => u.Id == upload.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.Content, (byte[]?)null).SetProperty(u => u.Faults, text), cancellationToken);
        throw new JobRefusedException(faults[0].Length > 900 ? faults[0][..900] : faults[0]);
    }
}
