using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Reminds the authors of a grant's bid that its report is due.</summary>
internal sealed class ReportReminder(FolkmootDb db, CallReader reader, BidLetters letters, TimeProvider clock, IStringLocalizer<Texts> texts) : IJobHandler
{
    public const string Name = "calls.report-reminder";
    public const int DaysBefore = 14;

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var id = run.Read<Guid>();
        if (await db.GrantReports.SingleOrDefaultAsync(r => r.BidId == id, cancellationToken) is not { SentAt: null, Skipped: "", RemindedAt: null } report)
            return;
        var bid = await db.Bids.SingleAsync(b => b.Id == id, cancellationToken);
        if (await reader.OfProcessAsync(bid.ProcessId, cancellationToken) is not { } call)
            return;
        report.RemindedAt = clock.GetUtcNow();
        foreach (var author in await db.BidAuthors.Where(a => a.BidId == id).ToListAsync(cancellationToken))
            await letters.NewsAsync(call, bid, author, texts["Letter.Report", report.DueOn.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
