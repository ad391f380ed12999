using Folkmoot.Ballots.Roll.Upload;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Ballots;

/// <summary>Shows how far an uploaded list of voters is, what is wrong with it, or how many it added.</summary>
public sealed class RollUploadProgressModel(BallotFinder ballots, RollDesk desk, IJobQueue jobs) : SitePage
{
    internal BallotView Ballot { get; private set; } = null!;

    internal RollUpload Upload { get; private set; } = null!;

    internal JobProgress Progress { get; private set; } = null!;

    internal int MostFaults => RollReader.MostFaults;

    public async Task<IActionResult> OnGetAsync(string place, string process, Guid upload, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot || await desk.FindAsync(ballot.Phase.Id, upload, cancellationToken) is not { } found)
            return NotFound();
        (Ballot, Upload) = (ballot, found);
        Progress = await jobs.ProgressAsync(found.JobId, cancellationToken) ?? new JobProgress(JobState.Waiting, 0, "");
        return Page();
    }
}
