using Folkmoot.Ballots.Import;
using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots;

/// <summary>Shows how far an import is, why it was refused, or leads to what it made.</summary>
public sealed class ImportProgressModel(FolkmootDb db, Places places, IJobQueue jobs) : SitePage
{
    internal Place Place { get; private set; } = null!;

    internal ImportRecord Import { get; private set; } = null!;

    internal JobProgress Progress { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string place, Guid import, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found
            || await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == import && i.PlaceId == found.Id, cancellationToken) is not { } record)
            return NotFound();
        if (record.ProcessId is { } made)
        {
            var process = await db.Processes.AsNoTracking().SingleAsync(p => p.Id == made, cancellationToken);
            return Redirect($"/places/{found.Slug}/{process.Slug}" + (process.State == ProcessState.Finished ? "/result" : ""));
        }

        (Place, Import) = (found, record);
        Progress = await jobs.ProgressAsync(record.JobId, cancellationToken) ?? new JobProgress(JobState.Waiting, 0, "");
        return Page();
    }
}
