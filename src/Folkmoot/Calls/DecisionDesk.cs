using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Money;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Writes down what a panel, a meeting or a ballot decided, and opens it again when an interest comes to light.</summary>
internal sealed class DecisionDesk(FolkmootDb db, CallReader reader, AwardDesk awards, PanelVote panel, Conflicts conflicts, MeetingDesk meetings, BidLetters letters, IJobQueue jobs, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    internal const int MinWords = 10;

    /// <summary>Whoever has not finished by then has stopped half-way, and somebody else may go on.</summary>
    private static readonly TimeSpan s_longestWrite = TimeSpan.FromMinutes(2);

    /// <summary>Writes down what the panel or the meeting decided. Quorum counts only those without an interest; the group is told why, whatever was decided.</summary>
    public async Task DecideAsync(Actor actor, CallView call, Bid seen, DecisionForm form, CancellationToken cancellationToken)
    {
        if (call.Decider == Decider.Ballot)
            throw new RefusedException(texts["Meeting.ByBallot"]);
        var bid = await OpenAsync(seen.Id, cancellationToken);
        if (call.Deciding is not { State: not PhaseState.Planned })
            throw new RefusedException(texts["Panel.Closed"]);
        if (await conflicts.WroteAsync(actor.AccountId, bid.Id, cancellationToken))
            throw new RefusedException(texts["Decision.Author"]);
        var meeting = await meetings.CurrentAsync(call, cancellationToken) ?? throw new RefusedException(texts["Meeting.None"]);
        var members = call.Decider == Decider.Panel ? await panel.JudgeAsync(call, bid, meeting, await SeatsAsync(call, cancellationToken), form.Parts, cancellationToken) : null;
        var hands = members is null ? MeetingVote.Judge(call, meeting, form, texts) : null;
        await WriteAsync(actor, call, bid, new PanelDecision
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            BidId = bid.Id,
            By = call.Decider,
            MeetingId = meeting.Id,
            Pence = Amount(call, bid, form),
            Options = Words(form.Options, MinWords, PanelDecision.MaxWords, nameof(form.Options)),
            Reasons = Words(form.Reasons, MinWords, PanelDecision.MaxWords, nameof(form.Reasons)),
            Dissent = Optional(form.Dissent, nameof(form.Dissent)),
            Feedback = Words(form.Feedback, MinWords, PanelDecision.MaxWords, nameof(form.Feedback)),
            Members = Presence.Write(members ?? hands!.Members()),
            Entitled = members is null ? call.Meeting.Entitled : texts["Entitled.Panel", members.Count],
            Present = members?.Count(member => member.Votes) ?? hands!.Present,
            For = members?.Count(member => member.Part == PresenceKind.For) ?? hands!.For,
            Against = members?.Count(member => member.Part == PresenceKind.Against) ?? hands!.Against,
            Quorum = members is null ? call.Meeting.Quorum : call.Panel.Quorum,
            At = clock.GetUtcNow(),
            ChallengeUntil = Until(call),
        }, cancellationToken);
    }

    /// <summary>Writes down what a ballot gave to a bid.</summary>
    internal async Task DecideAsync(Actor actor, CallView call, Guid seen, BallotShare share, CancellationToken cancellationToken)
    {
        var bid = await OpenAsync(seen, cancellationToken);
        await WriteAsync(actor, call, bid, new PanelDecision
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            BidId = bid.Id,
            By = Decider.Ballot,
            Pence = share.Pence,
            Options = share.Options,
            Reasons = share.Reasons,
            Dissent = "",
            Feedback = share.Feedback,
            Members = "[]",
            Entitled = share.Entitled,
            Present = share.Voters,
            For = share.Support,
            Against = 0,
            Quorum = 0,
            At = clock.GetUtcNow(),
            ChallengeUntil = Until(call),
        }, cancellationToken);
    }

    /// <summary>An interest came to light that nobody had declared. Where its holder took part, by vote, score or word, the decision is open again.</summary>
    public async Task FoundAsync(Actor actor, CallView call, Bid seen, Guid seat, string? words, CancellationToken cancellationToken)
    {
        var why = Words(words, 5, Interest.MaxWords, "FoundWords");
        var member = await db.PanelSeats.AsNoTracking().SingleOrDefaultAsync(s => s.Id == seat && s.ProcessId == call.Id, cancellationToken) ?? throw new RefusedException(texts["Seat.Gone"], "FoundSeat");
        var bid = await db.Bids.SingleAsync(b => b.Id == seen.Id, cancellationToken);
        var row = await db.Interests.SingleOrDefaultAsync(i => i.BidId == bid.Id && i.SeatId == seat, cancellationToken);
        if (row is null)
            db.Interests.Add(row = new Interest { Id = OrderedId.Next(clock.GetUtcNow()), BidId = bid.Id, SeatId = seat, Kind = InterestKind.Direct, Words = why, At = clock.GetUtcNow(), IsFoundLater = true });
        else
            (row.Kind, row.Words, row.At, row.IsFoundLater, row.Ruling) = (InterestKind.Direct, why, clock.GetUtcNow(), true, null);
        if (await StandingAsync(bid.Id, cancellationToken) is { } decision && await TookPartAsync(decision, seat, cancellationToken))
            await ReopenAsync(actor, call, bid, decision, texts["Reopened.Interest", member.Name, why], cancellationToken);
        if (member.AccountId is { } account)
            await awards.KeepOutAsync(actor, call, bid, account, $"{row.Id:N}-found", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>An interest of somebody who was at an open meeting came to light: its decision is open again.</summary>
    public async Task FoundAtMeetingAsync(Actor actor, CallView call, Bid seen, string? words, CancellationToken cancellationToken)
    {
        var why = Words(words, 5, Interest.MaxWords, "FoundWords");
        var bid = await db.Bids.SingleAsync(b => b.Id == seen.Id, cancellationToken);
        var decision = await StandingAsync(bid.Id, cancellationToken) ?? throw new RefusedException(texts["Found.NotDecided"]);
        await ReopenAsync(actor, call, bid, decision, texts["Reopened.Meeting", why], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Opens a decision again; the caller saves.</summary>
    internal async Task ReopenAsync(Actor actor, CallView call, Bid bid, PanelDecision decision, string why, CancellationToken cancellationToken)
    {
        (decision.ReopenedAt, decision.ReopenedWhy) = (clock.GetUtcNow(), why.Length > PanelDecision.MaxWords ? why[..PanelDecision.MaxWords] : why);
        bid.State = BidState.Sent;
        await awards.StopAsync(actor, call, bid, why, $"{decision.Id:N}-reopened", cancellationToken);
        chronicle.Record(actor, "bid.reopened", "process", call.Id, $"Bid {bid.Number}");
    }

    /// <summary>The decision that stands, to be changed.</summary>
    internal Task<PanelDecision?> StandingAsync(Guid bid, CancellationToken cancellationToken) =>
        db.PanelDecisions.Where(d => d.BidId == bid && d.ReopenedAt == null).OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The members of the panel, in the order in which they came to it.</summary>
    public async Task<IReadOnlyList<PanelSeat>> SeatsAsync(CallView call, CancellationToken cancellationToken) =>
        await db.PanelSeats.AsNoTracking().Where(s => s.ProcessId == call.Id && s.LeftAt == null).OrderBy(s => s.Id).ToListAsync(cancellationToken);

    private async Task WriteAsync(Actor actor, CallView call, Bid bid, PanelDecision decision, CancellationToken cancellationToken)
    {
        var round = await ClaimAsync(call, cancellationToken);
        try
        {
            var left = await reader.LeftAsync(call, cancellationToken);
            if (decision.Pence > left)
                throw new RefusedException(texts["Decision.NoMoney", Currencies.Format(left, call.Place.Currency)], nameof(DecisionForm.Amount));
            if (await db.Bids.Where(b => b.Id == bid.Id).Select(b => b.State).SingleAsync(cancellationToken) != BidState.Sent)
                throw new RefusedException(texts["Bid.Decided"]);
            await awards.CarryAsync(actor, call, bid, decision, cancellationToken);
        }
        catch (RefusedException)
        {
            round.DecidingSince = null;
            await SaveAsync(cancellationToken);
            throw;
        }

        round.DecidingSince = null;
        bid.State = decision.Pence > 0 ? BidState.Awarded : BidState.Declined;
        db.PanelDecisions.Add(decision);
        await TellAsync(call, bid, decision, cancellationToken);
        chronicle.Record(actor, "bid.decided", "process", call.Id, $"Bid {bid.Number}: {Currencies.Format(decision.Pence, call.Place.Currency)}");
        await SaveAsync(cancellationToken);
    }

    /// <summary>Keeps everybody else from deciding on a bid of the round until this decision is written down: the journal and this database are not one transaction.</summary>
    private async Task<CallRound> ClaimAsync(CallView call, CancellationToken cancellationToken)
    {
        var round = await db.CallRounds.SingleOrDefaultAsync(r => r.ProcessId == call.Id, cancellationToken) ?? throw new RefusedException(texts["Opening.NoMoney", Currencies.Format(call.Settings.Budget, call.Place.Currency)]);
        if (round.DecidingSince is { } since && clock.GetUtcNow() - since < s_longestWrite)
            throw new RefusedException(texts["Decision.Busy"]);
        round.DecidingSince = clock.GetUtcNow();
        await SaveAsync(cancellationToken, "Decision.Busy");
        return round;
    }

    private async Task<Bid> OpenAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Bids.SingleAsync(b => b.Id == id, cancellationToken) is { State: BidState.Sent } bid ? bid : throw new RefusedException(texts["Bid.Decided"]);

    private async Task SaveAsync(CancellationToken cancellationToken, string otherwise = "Bid.Decided")
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException(texts[otherwise]);
        }
    }

    private async Task<bool> TookPartAsync(PanelDecision decision, Guid seat, CancellationToken cancellationToken) =>
        Presence.Read(decision.Members).Any(one => one.Seat == seat && one.Votes)
        || await db.BidScores.AnyAsync(s => s.BidId == decision.BidId && s.SeatId == seat, cancellationToken)
        || await db.PanelNotes.AnyAsync(n => n.BidId == decision.BidId && n.SeatId == seat, cancellationToken);

    private long Amount(CallView call, Bid bid, DecisionForm form)
    {
        if (form.Gives is not { } gives)
            throw new RefusedException(texts["Decision.Choose"], nameof(form.Gives));
        if (!gives)
            return 0;
        var pence = form.Amount is { } amount ? Currencies.Parse(amount, call.Place.Currency) : null;
        return pence is > 0 && pence <= bid.Amount ? pence.Value : throw new RefusedException(texts["Decision.Amount", Currencies.Format(bid.Amount, call.Place.Currency)], nameof(form.Amount));
    }

    private async Task TellAsync(CallView call, Bid bid, PanelDecision decision, CancellationToken cancellationToken)
    {
        var outcome = decision.Pence > 0 ? texts["Letter.Awarded", Currencies.Format(decision.Pence, call.Place.Currency)] : texts["Letter.Declined"];
        foreach (var author in await db.BidAuthors.Where(a => a.BidId == bid.Id).ToListAsync(cancellationToken))
            await letters.DecidedAsync(call, bid, author, outcome, decision.Feedback, cancellationToken);
        if (decision.Pence == 0 || await db.GrantReports.AnyAsync(r => r.BidId == bid.Id, cancellationToken))
            return;
        var days = call.Settings.BandFor(bid.Amount)?.ReportDays ?? 365;
        db.GrantReports.Add(new GrantReport { Id = OrderedId.Next(clock.GetUtcNow()), BidId = bid.Id, DueOn = Today(call).AddDays(days), Answers = "{}" });
        await jobs.EnqueueAsync(ReportReminder.Name, bid.Id, $"{ReportReminder.Name}-{bid.Id:N}", clock.GetUtcNow().AddDays(Math.Max(0, days - ReportReminder.DaysBefore)), cancellationToken);
    }

    private DateOnly? Until(CallView call) => call.ChallengeDays == 0 ? null : Today(call).AddDays(call.ChallengeDays);

    private DateOnly Today(CallView call) => call.Today(clock.GetUtcNow());

    private string Words(string? words, int shortest, int longest, string field) =>
        CleanText.Lines(words) is { } clean && clean.Length >= shortest && clean.Length <= longest ? clean : throw new RefusedException(texts["Words.Wrong", shortest, longest], field);

    private string Optional(string? words, string field) =>
        CleanText.Lines(words) is { Length: <= PanelDecision.MaxWords } clean ? clean : throw new RefusedException(texts["Words.Wrong", 0, PanelDecision.MaxWords], field);
}
