using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assurance;

/// <summary>Finds the reports of a place.</summary>
public sealed class ReportBook(FolkmootDb db)
{
    /// <summary>All reports, the newest first.</summary>
    public async Task<IReadOnlyList<ReportView>> ListAsync(Guid place, CancellationToken cancellationToken)
    {
        var reports = await db.BoardReports.AsNoTracking().Where(r => r.PlaceId == place).OrderByDescending(r => r.Number).ToListAsync(cancellationToken);
        var ids = reports.ConvertAll(report => report.Id);
        var followUps = await db.FollowUps.AsNoTracking().Where(f => ids.Contains(f.ReportId)).OrderBy(f => f.Id).ToListAsync(cancellationToken);
        var resolved = followUps.ConvertAll(one => one.Id);
        var steps = (await db.FollowUpSteps.AsNoTracking().Where(s => resolved.Contains(s.FollowUpId)).OrderBy(s => s.Id).ToListAsync(cancellationToken)).ToLookup(step => step.FollowUpId);
        return [.. reports.Select(report => new ReportView(report, [.. followUps.Where(one => one.ReportId == report.Id).Select(one => new FollowUpView(one, [.. steps[one.Id]]))]))];
    }

    public async Task<ReportView?> FindAsync(Guid place, int number, CancellationToken cancellationToken) =>
        (await ListAsync(place, cancellationToken)).FirstOrDefault(view => view.Report.Number == number);
}
