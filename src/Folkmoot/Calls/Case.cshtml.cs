using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>One bid for one member of the panel. Nothing of it is read before the member has said that there is no interest, or the chair lets the member in.</summary>
internal sealed class CaseModel(CallReader reader, PanelDesk desk, Conflicts conflicts, FolkmootDb db, ICurrentActor current, IStringLocalizer<Texts> texts) : CallPage
{
    internal PanelSeat Seat { get; private set; } = null!;

    internal Bid Bid { get; private set; } = null!;

    internal Organisation Group { get; private set; } = null!;

    /// <summary>What the member declared; null before.</summary>
    internal Interest? Interest { get; private set; }

    internal bool MayOpen { get; private set; }

    internal bool MayDecide { get; private set; }

    /// <summary>The member's own last score; null before.</summary>
    internal BidScore? Own { get; private set; }

    /// <summary>All scores; null until the member has given one.</summary>
    internal ScoreSpread? Spread { get; private set; }

    internal IReadOnlyList<(PanelNote Note, string Name)> Notes { get; private set; } = [];

    /// <summary>Interests of others on which this member rules as the chair.</summary>
    internal IReadOnlyList<(Interest Interest, string Name)> ToRule { get; private set; } = [];

    /// <summary>Whether the member has said within a year that the register is complete.</summary>
    internal bool IsFresh { get; private set; }

    [BindProperty]
    public InterestKind? Kind { get; set; }

    [BindProperty]
    public InterestTie? Tie { get; set; }

    [BindProperty]
    public Kin? Whose { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public int? Value { get; set; }

    [BindProperty]
    public string? ScoreReason { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public Ruling? Ruling { get; set; }

    [BindProperty]
    public string? RulingReason { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, number, cancellationToken))
            return NotFound();
        (Value, ScoreReason) = (Own?.Value, Own?.Reason);
        return Page();
    }

    public Task<IActionResult> OnPostDeclareAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        DoAsync(place, process, number, "Done.Declared", () => desk.DeclareAsync(Call, Seat, Bid, new DeclarationForm { Kind = Kind, Tie = Tie, Whose = Whose, Words = Words }, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostScoreAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        DoAsync(place, process, number, "Done.Scored", () => desk.ScoreAsync(Call, Seat, Bid, Value, ScoreReason, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostNoteAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        DoAsync(place, process, number, "Done.Noted", () => desk.NoteAsync(Call, Seat, Bid, Note, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostRuleAsync(string place, string process, int number, Guid interest, CancellationToken cancellationToken) =>
        DoAsync(place, process, number, "Done.Ruled", () => desk.RuleAsync(current.Actor, Call, Seat, interest, Ruling, RulingReason, cancellationToken), cancellationToken);

    private Task<IActionResult> DoAsync(string place, string process, int number, string done, Func<Task> act, CancellationToken cancellationToken) => ActAsync(() => FindAsync(place, process, number, cancellationToken), async () =>
    {
        await act();
        return $"{Call.Url}/panel/{number}";
    }, texts[done]);

    private async Task<bool> FindAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(place, process, cancellationToken) is not { } call || await desk.SeatOfAsync(call, current.Actor.AccountId, cancellationToken) is not { } seat
            || await reader.BidAsync(call.Id, number, cancellationToken) is not { } found)
            return false;
        (Call, Seat, Bid, Group) = (call, seat, found.Bid, found.Group);
        var stance = await conflicts.OfAsync(call, Bid, seat, cancellationToken);
        (Interest, IsFresh, MayOpen, MayDecide) = (stance.Interest, stance.IsFresh, stance.MayOpen, stance.MayDecide);
        if (seat.IsChair)
            ToRule = [.. (await (from i in db.Interests.AsNoTracking() join s in db.PanelSeats on i.SeatId equals s.Id where i.BidId == Bid.Id && i.Kind == InterestKind.Indirect && i.Ruling == null && s.Id != seat.Id select new { i, s.Name }).ToListAsync(cancellationToken)).Select(one => (one.i, one.Name))];
        if (!MayOpen)
            return true;
        Own = await db.BidScores.AsNoTracking().Where(s => s.BidId == Bid.Id && s.SeatId == seat.Id).OrderByDescending(s => s.Id).FirstOrDefaultAsync(cancellationToken);
        // Others' scores are hidden until one's own is there; a member who may not score sees them when it is decided.
        if (Own is not null || Bid.State != BidState.Sent)
            Spread = await ScoreSpread.OfAsync(db, Bid.Id, cancellationToken);
        Notes = [.. (await (from n in db.PanelNotes.AsNoTracking() join s in db.PanelSeats on n.SeatId equals s.Id where n.BidId == Bid.Id orderby n.Id select new { n, s.Name }).ToListAsync(cancellationToken)).Select(one => (one.n, one.Name))];
        return true;
    }
}
