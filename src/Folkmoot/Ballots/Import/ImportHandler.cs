using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Import;

/// <summary>Reads an uploaded election in the background. A second run finds the process made and does nothing.</summary>
internal sealed class ImportHandler(FolkmootDb db, ElectionImporter importer) : IJobHandler
{
    internal const string JobKind = "ballots.import";

    public string Kind => JobKind;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var record = await db.Imports.SingleOrDefaultAsync(i => i.Id == run.Read<ImportOrder>().Import, cancellationToken);
        if (record?.Content is not { } content)
            return;
        var place = await db.Set<Communities.Place>().AsNoTracking().SingleAsync(p => p.Id == record.PlaceId, cancellationToken);
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            var request = new ImportRequest(record.FileName, record.As, record.Rule);
            await importer.ImportAsync(new Actor(record.AccountId, record.Office), place, stream, request, run.Report, cancellationToken, view =>
            {
                record.ProcessId = view.Process.Id;
                record.Content = null;
            });
        }
        catch (RefusedException e)
        {
            db.ChangeTracker.Clear();
            await db.Imports.Where(i => i.Id == record.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.Content, (byte[]?)null), cancellationToken);
            throw new JobRefusedException(e.Message);
        }
    }
}
