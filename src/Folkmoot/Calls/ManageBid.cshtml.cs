using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>What the office does with one bid: look at the group, write down the decision, answer a challenge, say what came to light.</summary>
internal sealed class ManageBidModel(CallReader reader, PanelDesk panel, DecisionDesk desk, GroupDesk groups, ChallengeDesk challenges, BallotDesk ballots, ReportDesk reports, MeetingDesk meetings, ClassifyDesk classify, Conflicts conflicts, FolkmootDb db, ICurrentActor current, IStringLocalizer<Texts> texts) : CallPage
{
    internal Bid Bid { get; private set; } = null!;

    internal Organisation Group { get; private set; } = null!;

    internal IReadOnlyList<(string Kind, OrganisationCheck? Check)> Checks { get; private set; } = [];

    internal IReadOnlyList<PanelSeat> Seats { get; private set; } = [];

    internal IReadOnlyDictionary<Guid, Interest> Interests { get; private set; } = new Dictionary<Guid, Interest>();

    internal ScoreSpread? Spread { get; private set; }

    internal PanelDecision? Standing { get; private set; }

    internal Challenge? Open { get; private set; }

    internal GrantReport? Report { get; private set; }

    /// <summary>Other organisations of the pool with the same name or number, as long as the office has not said whether they are others.</summary>
    internal IReadOnlyList<Organisation> Same { get; private set; } = [];

    /// <summary>How each member stands to it, by seat.</summary>
    internal IReadOnlyDictionary<Guid, Stance> Stances { get; private set; } = new Dictionary<Guid, Stance>();

    /// <summary>The meeting that is held now; null for none.</summary>
    internal CallMeeting? Meeting { get; private set; }

    internal IReadOnlyList<RuleVerdict> Caveats => [.. RuleVerdict.Read(Bid.Verdicts).Where(verdict => verdict.Kind == VerdictKind.Caveat)];

    /// <summary>An indirect interest of the chair, on which an organiser rules.</summary>
    internal Interest? OfChair => Seats.FirstOrDefault(seat => seat.IsChair) is { } chair && Interests.GetValueOrDefault(chair.Id) is { Kind: InterestKind.Indirect, Ruling: null } interest ? interest : null;

    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    /// <summary>What it works towards.</summary>
    [BindProperty]
    public List<string> Serves { get; set; } = [];

    [BindProperty]
    public string? CheckKind { get; set; }

    [BindProperty]
    public string? Evidence { get; set; }

    [BindProperty]
    public VerifyForm Verify { get; set; } = new();

    [BindProperty]
    public bool? IsSame { get; set; }

    [BindProperty]
    public Guid? FoundSeat { get; set; }

    [BindProperty]
    public string? FoundWords { get; set; }

    [BindProperty]
    public bool? Upholds { get; set; }

    [BindProperty]
    public string? ChallengeAnswer { get; set; }

    [BindProperty]
    public Ruling? Ruling { get; set; }

    [BindProperty]
    public string? RulingReason { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, number, cancellationToken))
            return NotFound();
        Serves = [.. CodeList.Read(Bid.Outcomes)];
        return Page();
    }

    public Task<IActionResult> OnPostServesAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        DoAsync(place, process, number, "Done.Classified", "", () => classify.SetAsync(current.Actor, Call, Bid, Serves, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostCheckAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        DoAsync(place, process, number, "Done.Checked", "", () => groups.CheckAsync(current.Actor, Call, Bid, CheckKind, Evidence, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostDecideAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        DoAsync(place, process, number, "Done.Decided", nameof(Decision), () => desk.DecideAsync(current.Actor, Call, Bid, Decision, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostResultAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        DoAsync(place, process, number, "Done.Decided", "", () => ballots.DecideAsync(current.Actor, Call, Bid, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostVerifyAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        DoAsync(place, process, number, "Done.Verified", nameof(Verify), () => reports.VerifyAsync(current.Actor, Call, Bid, Verify, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostSameAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        DoAsync(place, process, number, "Done.Same", "", () => groups.JoinAsync(current.Actor, Call, Bid, IsSame, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostFoundAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        DoAsync(place, process, number, "Done.Found", "", () => Call.Decider == Decider.Meeting ? desk.FoundAtMeetingAsync(current.Actor, Call, Bid, FoundWords, cancellationToken) : desk.FoundAsync(current.Actor, Call, Bid, FoundSeat ?? Guid.Empty, FoundWords, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostChallengeAsync(string place, string process, int number, Guid challenge, CancellationToken cancellationToken) =>
        DoAsync(place, process, number, "Done.ChallengeAnswered", "", () => challenges.AnswerAsync(current.Actor, Call, Bid, challenge, Upholds, ChallengeAnswer, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostRuleAsync(string place, string process, int number, Guid interest, CancellationToken cancellationToken) =>
        DoAsync(place, process, number, "Done.Ruled", "", () => panel.RuleAsync(current.Actor, Call, null, interest, Ruling, RulingReason, cancellationToken), cancellationToken);

    private Task<IActionResult> DoAsync(string place, string process, int number, string done, string form, Func<Task> act, CancellationToken cancellationToken) => ActAsync(() => FindAsync(place, process, number, cancellationToken), async () =>
    {
        await act();
        return $"{Call.Url}/manage/call/{number}";
    }, texts[done], form);

    private async Task<bool> FindAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        // Whoever is on the panel reads bids on the panel's own pages, where interests are asked first.
        if (await reader.FindAsync(place, process, cancellationToken) is not { } call || await reader.BidAsync(call.Id, number, cancellationToken) is not { } found
            || await panel.SeatOfAsync(call, current.Actor.AccountId, cancellationToken) is not null)
            return false;
        (Call, Bid, Group) = (call, found.Bid, found.Group);
        Checks = await groups.ChecksAsync(call, Bid, cancellationToken);
        Seats = await desk.SeatsAsync(call, cancellationToken);
        Interests = await db.Interests.AsNoTracking().Where(i => i.BidId == Bid.Id).ToDictionaryAsync(i => i.SeatId, cancellationToken);
        Spread = await ScoreSpread.OfAsync(db, Bid.Id, cancellationToken);
        Standing = await reader.DecisionAsync(Bid.Id, cancellationToken);
        Open = await db.Challenges.AsNoTracking().SingleOrDefaultAsync(c => c.BidId == Bid.Id && c.Upheld == null, cancellationToken);
        Report = await db.GrantReports.AsNoTracking().SingleOrDefaultAsync(r => r.BidId == Bid.Id, cancellationToken);
        Same = Group.IsDistinct ? [] : await groups.SameAsync(Group, cancellationToken);
        Stances = await conflicts.OfAsync(call, Bid, Seats, cancellationToken);
        Meeting = await meetings.CurrentAsync(call, cancellationToken);
        while (Decision.Parts.Count < Seats.Count)
            Decision.Parts.Add(PresenceKind.Absent);
        return true;
    }
}
