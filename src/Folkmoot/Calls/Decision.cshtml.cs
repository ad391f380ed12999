using Folkmoot.Platform.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Calls;

/// <summary>The record of a decision for everybody: options, reasons, dissent, who was there, who was kept out, and every earlier decision that was opened again.</summary>
internal sealed class DecisionModel(CallReader reader, FolkmootDb db) : CallPage
{
    internal Bid Bid { get; private set; } = null!;

    internal Organisation Group { get; private set; } = null!;

    /// <summary>All decisions, the last first.</summary>
    internal IReadOnlyList<PanelDecision> Decisions { get; private set; } = [];

    private IReadOnlyDictionary<Guid, CallMeeting> Meetings { get; set; } = new Dictionary<Guid, CallMeeting>();

    internal IReadOnlyList<Challenge> Challenges { get; private set; } = [];

    internal GrantReport? Report { get; private set; }

    /// <summary>The place whose pool pays.</summary>
    internal string PoolPlace { get; private set; } = "";

    /// <summary>The meeting at which it was decided; null for a ballot.</summary>
    internal CallMeeting? MeetingOf(PanelDecision decision) => decision.MeetingId is { } id ? Meetings.GetValueOrDefault(id) : null;

    public async Task<IActionResult> OnGetAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(place, process, cancellationToken) is not { } call || await reader.BidAsync(call.Id, number, cancellationToken) is not { } found)
            return NotFound();
        (Call, Bid, Group) = (call, found.Bid, found.Group);
        Decisions = await db.PanelDecisions.AsNoTracking().Where(d => d.BidId == Bid.Id).OrderByDescending(d => d.Id).ToListAsync(cancellationToken);
        if (Decisions.Count == 0)
            return NotFound();
        Meetings = await db.CallMeetings.AsNoTracking().Where(m => m.ProcessId == call.Id).ToDictionaryAsync(m => m.Id, cancellationToken);
        Challenges = await db.Challenges.AsNoTracking().Where(c => c.BidId == Bid.Id).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        Report = await db.GrantReports.AsNoTracking().SingleOrDefaultAsync(r => r.BidId == Bid.Id && r.SentAt != null, cancellationToken);
        PoolPlace = (await reader.PoolOfAsync(call.Place, cancellationToken))?.Place.Slug ?? call.Place.Slug;
        return Page();
    }
}
