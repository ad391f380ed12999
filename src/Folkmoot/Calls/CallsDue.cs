using Folkmoot.Platform.Database;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Folkmoot.Processes.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Bids that wait for a decision, challenges that wait for an answer, and reports that are late.</summary>
internal sealed class CallsDue(FolkmootDb db, IStringLocalizer<Texts> texts) : IDueSource
{
    public async Task<IReadOnlyList<DueLine>> FindAsync(ProcessView view, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (view.Method(CallMethod.MethodName) is null)
            return [];
        var lines = new List<DueLine>();
        var url = view.Url + "/manage/call";
        var bids = db.Bids.Where(b => b.ProcessId == view.Process.Id);
        var ballot = view.Method(Ballots.BallotMethod.MethodName);
        // A ballot decides by itself once it is closed; what waits then is for the office.
        if ((view.Method(PanelMethod.MethodName) ?? view.Method(MeetingMethod.MethodName) ?? ballot) is { State: not PhaseState.Planned } deciding && (deciding != ballot || ballot.State == PhaseState.Closed)
            && await bids.CountAsync(b => b.State == BidState.Sent, cancellationToken) is > 0 and var open && DueLine.StateOf(deciding.ClosesAt, now) is { } state)
            lines.Add(new DueLine(state, texts["Due.Bids", open], deciding.Method == PanelMethod.MethodName ? texts["Office.Panel"] : "", deciding.ClosesAt, url));
        if (await db.Challenges.CountAsync(c => c.Upheld == null && bids.Any(b => b.Id == c.BidId), cancellationToken) is > 0 and var challenges)
            lines.Add(new DueLine(DueState.Stuck, texts["Due.Challenges", challenges], "", null, url));
        var local = PlaceClock.Local(now, view.Place.TimeZone).Date;
        var today = new DateOnly(local.Year, local.Month, local.Day);
        if (await db.GrantReports.CountAsync(r => r.SentAt == null && r.Skipped == "" && r.DueOn < today && bids.Any(b => b.Id == r.BidId), cancellationToken) is > 0 and var reports)
            lines.Add(new DueLine(DueState.Late, texts["Due.Reports", reports], "", null, url));
        return lines;
    }
}
