using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Ledger;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Money;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Writes down what a panel decided, joins it to the money, and opens it again when it was not made rightly.</summary>
internal sealed class DecisionDesk(FolkmootDb db, CallReader reader, PoolBook pools, FundDesk funds, BidLetters letters, IJobQueue jobs, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    private const int MinWords = 10;

    /// <summary>Sets the money of a round aside in the pool.</summary>
    public async Task FenceAsync(Actor actor, CallView call, CancellationToken cancellationToken)
    {
        var pool = await reader.PoolOfAsync(call.Place, cancellationToken) ?? throw new RefusedException(texts["Call.NoPool"]);
        var before = await db.CallRounds.SingleOrDefaultAsync(r => r.ProcessId == call.Id, cancellationToken);
        var more = call.Settings.Budget - (before?.Pence ?? 0);
        if (more <= 0)
            throw new RefusedException(texts["Fence.Done"]);
        var round = before?.Round ?? Code(call, "");
        await funds.RingFenceAsync(actor, pool.Place, pool.Journal.Id, round, more, call.Settings.Outcomes, $"{call.Id:N}-{call.Settings.Budget}", cancellationToken);
        if (before is null)
            db.CallRounds.Add(new CallRound { ProcessId = call.Id, JournalId = pool.Journal.Id, Round = round, Pence = more });
        else
            before.Pence += more;
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Gives back to the pool what a round did not give away.</summary>
    public async Task LiftAsync(Actor actor, CallView call, CancellationToken cancellationToken)
    {
        if (call.Round is null || await db.Bids.AnyAsync(b => b.ProcessId == call.Id && b.State == BidState.Sent, cancellationToken) || call.IsOpenAt(clock.GetUtcNow()))
            throw new RefusedException(texts["Lift.NotYet"]);
        var left = await reader.LeftAsync(call, cancellationToken);
        if (left <= 0)
            throw new RefusedException(texts["Lift.Nothing"]);
        var pool = (await reader.PoolOfAsync(call.Place, cancellationToken))!.Value;
        await funds.LiftAsync(actor, pool.Place, call.Round.JournalId, call.Round.Round, left, $"{call.Id:N}-lift-{call.Round.Pence}", cancellationToken);
        var round = await db.CallRounds.SingleAsync(r => r.ProcessId == call.Id, cancellationToken);
        round.Pence -= left;
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The office has looked at something of a group. Once all that the amount needs is there, the group counts as checked.</summary>
    public async Task CheckAsync(Actor actor, CallView call, Bid seen, string? kind, string? evidence, CancellationToken cancellationToken)
    {
        var bid = await db.Bids.AsNoTracking().SingleAsync(b => b.Id == seen.Id, cancellationToken);
        if (kind is null || !CheckKinds.Codes.Contains(kind, StringComparer.Ordinal))
            throw new RefusedException(texts["Check.Missing"], "CheckKind");
        var words = Words(evidence, 3, OrganisationCheck.MaxEvidence, "Evidence");
        var months = call.Settings.BandFor(bid.Amount)?.CheckMonths ?? 12;
        db.OrganisationChecks.Add(new OrganisationCheck { Id = OrderedId.Next(clock.GetUtcNow()), OrganisationId = bid.OrganisationId, Kind = kind, Evidence = words, CheckedAt = clock.GetUtcNow(), ValidUntil = Today(call).AddMonths(months), By = actor.Office });
        await db.SaveChangesAsync(cancellationToken);
        var group = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == bid.OrganisationId, cancellationToken);
        if (group.Party is { } party && bid.Grant is not null && call.Round is { } round)
            await RecordCheckAsync(actor, call, bid, party, round.JournalId, cancellationToken);
    }

    /// <summary>What the amount of a bid needs and what of it is there and good: the day until which, or null.</summary>
    public async Task<IReadOnlyList<(string Kind, OrganisationCheck? Check)>> ChecksAsync(CallView call, Bid bid, CancellationToken cancellationToken)
    {
        var today = Today(call);
        var there = await db.OrganisationChecks.AsNoTracking().Where(c => c.OrganisationId == bid.OrganisationId && c.ValidUntil >= today).OrderBy(c => c.ValidUntil).ToListAsync(cancellationToken);
        return [.. (call.Settings.BandFor(bid.Amount)?.Checks ?? []).Select(kind => (kind, there.FindLast(check => check.Kind == kind)))];
    }

    /// <summary>Writes down what the panel decided. Quorum counts only those without an interest; the group is told why, whatever was decided.</summary>
    public async Task DecideAsync(Actor actor, CallView call, Bid seen, DecisionForm form, CancellationToken cancellationToken)
    {
        var bid = await db.Bids.SingleAsync(b => b.Id == seen.Id, cancellationToken);
        if (bid.State != BidState.Sent)
            throw new RefusedException(texts["Bid.Decided"]);
        if (call.Process.Method(PanelMethod.MethodName) is not { State: not PhaseState.Planned })
            throw new RefusedException(texts["Panel.Closed"]);
        if (await WroteAsync(actor, bid.Id, cancellationToken))
            throw new RefusedException(texts["Decision.Author"]);
        var members = await MembersAsync(call, bid, form, cancellationToken);
        var pence = Amount(call, bid, form);
        if (pence > await reader.LeftAsync(call, cancellationToken))
            throw new RefusedException(texts["Decision.NoMoney", Currencies.Format(await reader.LeftAsync(call, cancellationToken), call.Place.Currency)], nameof(form.Amount));
        var decision = new PanelDecision
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            BidId = bid.Id,
            Pence = pence,
            Options = Words(form.Options, MinWords, PanelDecision.MaxWords, nameof(form.Options)),
            Reasons = Words(form.Reasons, MinWords, PanelDecision.MaxWords, nameof(form.Reasons)),
            Dissent = Optional(form.Dissent, nameof(form.Dissent)),
            Feedback = Words(form.Feedback, MinWords, PanelDecision.MaxWords, nameof(form.Feedback)),
            Members = Presence.Write(members),
            Quorum = call.Panel.Quorum,
            At = clock.GetUtcNow(),
            ChallengeUntil = call.Panel.ChallengeDays == 0 ? null : Today(call).AddDays(call.Panel.ChallengeDays),
        };
        if (pence > 0)
            bid.Grant = await GiveAsync(actor, call, bid, decision, cancellationToken);
        else if (bid.Grant is { } before && call.Round is { } round)
            await FreeAsync(actor, call, await PoolPlaceAsync(call, cancellationToken), round.JournalId, before, decision, cancellationToken);
        bid.State = pence > 0 ? BidState.Awarded : BidState.Declined;
        db.PanelDecisions.Add(decision);
        await TellAsync(call, bid, decision, cancellationToken);
        chronicle.Record(actor, "bid.decided", "process", call.Id, $"Bid {bid.Number}: {Currencies.Format(pence, call.Place.Currency)}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>An interest came to light that nobody had declared. Where its holder took part, the decision is open again.</summary>
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
        if (await db.PanelDecisions.Where(d => d.BidId == bid.Id && d.ReopenedAt == null).OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellationToken) is { } decision
            && (Presence.Read(decision.Members).Any(one => one.Seat == seat && one.Votes) || await db.BidScores.AnyAsync(s => s.BidId == bid.Id && s.SeatId == seat, cancellationToken)))
            await ReopenAsync(actor, call, bid, decision, texts["Reopened.Interest", member.Name, why], cancellationToken);
        if (member.AccountId is { } account && call.Round is { } round && await db.Organisations.Where(o => o.Id == bid.OrganisationId).Select(o => o.Party).SingleAsync(cancellationToken) is { } party)
            await funds.DeclareForAsync(actor, await PoolPlaceAsync(call, cancellationToken), round.JournalId, account, party, $"{row.Id:N}-found", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The authors say that a decision was not made rightly. Nothing moves until that is answered.</summary>
    public async Task ChallengeAsync(CallView call, Guid id, string? words, CancellationToken cancellationToken)
    {
        var bid = await db.Bids.SingleAsync(b => b.Id == id, cancellationToken);
        if (await db.PanelDecisions.Where(d => d.BidId == id && d.ReopenedAt == null).OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellationToken) is not { ChallengeUntil: { } until } || Today(call) > until)
            throw new RefusedException(texts["Challenge.Late"]);
        if (await db.Challenges.AnyAsync(c => c.BidId == id && c.Upheld == null, cancellationToken))
            throw new RefusedException(texts["Challenge.Made"]);
        db.Challenges.Add(new Challenge { Id = OrderedId.Next(clock.GetUtcNow()), BidId = id, Words = Words(words, MinWords, Challenge.MaxWords, "ChallengeWords"), At = clock.GetUtcNow() });
        if (bid.Grant is { } grant && call.Round is { } round)
            await funds.ReopenAsync(Actor.Platform, await PoolPlaceAsync(call, cancellationToken), round.JournalId, grant, texts["Reopened.Challenge"], $"{bid.Id:N}-challenge-{await db.Challenges.CountAsync(c => c.BidId == id, cancellationToken)}", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Answers a challenge: the decision stands, or it must be taken anew.</summary>
    public async Task AnswerChallengeAsync(Actor actor, CallView call, Bid seen, Guid challenge, bool? upholds, string? answer, CancellationToken cancellationToken)
    {
        var row = await db.Challenges.SingleOrDefaultAsync(c => c.Id == challenge && c.BidId == seen.Id && c.Upheld == null, cancellationToken) ?? throw new RefusedException(texts["Challenge.Gone"]);
        if (upholds is not { } anew)
            throw new RefusedException(texts["Challenge.Choose"], "Upholds");
        (row.Upheld, row.Answer) = (anew, Words(answer, MinWords, Challenge.MaxWords, "ChallengeAnswer"));
        var bid = await db.Bids.SingleAsync(b => b.Id == seen.Id, cancellationToken);
        var decision = await db.PanelDecisions.Where(d => d.BidId == bid.Id && d.ReopenedAt == null).OrderByDescending(d => d.Id).FirstAsync(cancellationToken);
        if (anew)
            await ReopenAsync(actor, call, bid, decision, row.Answer, cancellationToken);
        else if (bid.Grant is not null)
            await RecordAsync(actor, call, bid, decision, $"{row.Id:N}", cancellationToken);
        foreach (var author in await db.BidAuthors.Where(a => a.BidId == bid.Id).ToListAsync(cancellationToken))
            await letters.NewsAsync(call, bid, author, texts[anew ? "Letter.Upheld" : "Letter.Stands", row.Answer], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task ReopenAsync(Actor actor, CallView call, Bid bid, PanelDecision decision, string why, CancellationToken cancellationToken)
    {
        (decision.ReopenedAt, decision.ReopenedWhy) = (clock.GetUtcNow(), why.Length > PanelDecision.MaxWords ? why[..PanelDecision.MaxWords] : why);
        bid.State = BidState.Sent;
        if (bid.Grant is { } grant && call.Round is { } round)
            await funds.ReopenAsync(actor, await PoolPlaceAsync(call, cancellationToken), round.JournalId, grant, Prose(why), $"{decision.Id:N}-reopened", cancellationToken);
        chronicle.Record(actor, "bid.reopened", "process", call.Id, $"Bid {bid.Number}");
    }

    private async Task<List<Presence>> MembersAsync(CallView call, Bid bid, DecisionForm form, CancellationToken cancellationToken)
    {
        var seats = await SeatsAsync(call, cancellationToken);
        if (form.Parts.Count != seats.Count)
            throw new RefusedException(texts["Decision.Parts"]);
        var interests = await db.Interests.AsNoTracking().Where(i => i.BidId == bid.Id).ToDictionaryAsync(i => i.SeatId, cancellationToken);
        var members = new List<Presence>();
        foreach (var (seat, part) in seats.Zip(form.Parts))
        {
            var interest = interests.GetValueOrDefault(seat.Id);
            var may = interest?.MayDecide == true && !await WroteAsync(new Actor(seat.AccountId, ""), bid.Id, cancellationToken);
            if (!may && part is (PresenceKind.For or PresenceKind.Against or PresenceKind.Abstained))
                throw new RefusedException(texts[interest is null ? "Decision.NotDeclared" : "Decision.Conflict", seat.Name]);
            var excluded = interest is not null && !interest.MayDecide;
            var why = interest is null or { Kind: InterestKind.None } ? "" : texts[interest.Ruling is { } ruling ? $"Presence.{ruling}" : $"Presence.{interest.Kind}"].Value;
            members.Add(new Presence(seat.Id, seat.Name, seat.IsResident, excluded ? PresenceKind.Excluded : part == PresenceKind.Excluded ? PresenceKind.Absent : part, why));
        }

        var voters = members.Where(member => member.Votes).ToList();
        if (voters.Count < call.Panel.Quorum)
            throw new RefusedException(texts["Decision.Quorum", call.Panel.Quorum, voters.Count]);
        if (call.Panel.ResidentMajority && voters.Count(member => member.IsResident) * 2 <= voters.Count)
            throw new RefusedException(texts["Decision.Residents"]);
        if (voters.Count(member => member.Part == PresenceKind.For) <= voters.Count(member => member.Part == PresenceKind.Against))
            throw new RefusedException(texts["Decision.Lost"]);
        var scored = (await db.BidScores.Where(s => s.BidId == bid.Id).Select(s => s.SeatId).Distinct().ToListAsync(cancellationToken)).Count(id => interests.GetValueOrDefault(id)?.MayDecide == true);
        return scored < call.Panel.MinScores ? throw new RefusedException(texts["Decision.Scores", call.Panel.MinScores, scored]) : members;
    }

    /// <summary>The members of the panel, in the order in which they came to it.</summary>
    public async Task<IReadOnlyList<PanelSeat>> SeatsAsync(CallView call, CancellationToken cancellationToken) =>
        await db.PanelSeats.AsNoTracking().Where(s => s.ProcessId == call.Id && s.LeftAt == null).OrderBy(s => s.Id).ToListAsync(cancellationToken);

    private long Amount(CallView call, Bid bid, DecisionForm form)
    {
        if (form.Gives is not { } gives)
            throw new RefusedException(texts["Decision.Choose"], nameof(form.Gives));
        if (!gives)
            return 0;
        var pence = form.Amount is { } amount ? Currencies.Parse(amount, call.Place.Currency) : null;
        return pence is > 0 && pence <= bid.Amount ? pence.Value : throw new RefusedException(texts["Decision.Amount", Currencies.Format(bid.Amount, call.Place.Currency)], nameof(form.Amount));
    }

    private async Task<string> GiveAsync(Actor actor, CallView call, Bid bid, PanelDecision decision, CancellationToken cancellationToken)
    {
        var round = call.Round ?? throw new RefusedException(texts["Opening.NoMoney", Currencies.Format(call.Settings.Budget, call.Place.Currency)]);
        var group = await db.Organisations.SingleAsync(o => o.Id == bid.OrganisationId, cancellationToken);
        group.Party ??= await funds.AddPartyAsync(round.JournalId, group.Kind == RecipientKind.Individual ? texts["Party.Person"] : group.Name, group.Number, cancellationToken);
        var place = await PoolPlaceAsync(call, cancellationToken);
        var grant = await RecordAsync(actor, call, bid, decision, $"{decision.Id:N}", cancellationToken);
        foreach (var account in await InterestedAsync(bid, cancellationToken))
            await funds.DeclareForAsync(actor, place, round.JournalId, account, group.Party, $"{bid.Id:N}-{account:N}"[..60], cancellationToken);
        await RecordCheckAsync(actor, call, bid, group.Party, round.JournalId, cancellationToken);
        if (decision.ChallengeUntil is null)
            await CommitAsync(actor, call, place, round.JournalId, bid, decision, grant, cancellationToken);
        return grant;
    }

    /// <summary>Sets aside what the decision gives beyond what its grant has already, or frees what is too much.</summary>
    private async Task CommitAsync(Actor actor, CallView call, Place place, Guid journal, Bid bid, PanelDecision decision, string grant, CancellationToken cancellationToken)
    {
        try
        {
            var more = decision.Pence - (bid.Grant is null ? 0 : await FreeAsync(actor, call, place, journal, grant, decision, cancellationToken));
            if (more > 0)
                await funds.CommitAsync(actor, place, journal, grant, more, null, $"{decision.Id:N}-2", cancellationToken);
        }
        catch (RefusedException refused)
        {
            // The decision stands in the journal already; without its money it must not.
            await funds.ReopenAsync(actor, place, journal, grant, Prose(refused.Message), $"{decision.Id:N}-3", cancellationToken);
            throw;
        }
    }

    /// <summary>Frees what a grant has beyond a decision.</summary>
    /// <returns>What the grant has then, in minor units.</returns>
    private async Task<long> FreeAsync(Actor actor, CallView call, Place place, Guid journal, string code, PanelDecision decision, CancellationToken cancellationToken)
    {
        if ((await pools.FindAsync(place, cancellationToken))?.Figures.Grants.FirstOrDefault(one => one.Decision.Grant == code) is not { } grant)
            return 0;
        if (grant.Payable + grant.Paid > decision.Pence)
            throw new RefusedException(texts["Decision.Paid", Currencies.Format(grant.Payable + grant.Paid, place.Currency)], nameof(DecisionForm.Amount));
        var (spare, freed) = (grant.Total - decision.Pence, 0L);
        foreach (var (instalment, pence) in grant.Open.Reverse())
        {
            if (Math.Min(spare, pence) is > 0 and var part)
            {
                await funds.ReleaseAsync(actor, place, journal, code, instalment, part, Prose(decision.Reasons), $"{decision.Id:N}-free-{instalment}", cancellationToken);
                spare -= part;
                freed += part;
            }
        }

        // What is freed is the round's again, and not the pool's.
        if (freed > 0 && call.Round is { } round)
            await funds.RingFenceAsync(actor, place, round.JournalId, round.Round, freed, call.Settings.Outcomes, $"{decision.Id:N}-back", cancellationToken);

        return Math.Min(grant.Total, decision.Pence);
    }

    private async Task<string> RecordAsync(Actor actor, CallView call, Bid bid, PanelDecision decision, string key, CancellationToken cancellationToken)
    {
        var round = call.Round!;
        var group = await db.Organisations.SingleAsync(o => o.Id == bid.OrganisationId, cancellationToken);
        string? host = null;
        if (group.HostName is { } hostName)
            host = await funds.AddPartyAsync(round.JournalId, hostName, group.HostNumber, cancellationToken);
        var answers = BidAnswers.Read(bid.Answers);
        var first = call.Settings.BandFor(bid.Amount)?.Questions is [var question, ..] ? answers.GetValueOrDefault(question.Words, "") : "";
        var years = call.Settings.BandFor(bid.Amount)?.Years ?? 1;
        var starts = Today(call);
        return await funds.AwardAsync(actor, await PoolPlaceAsync(call, cancellationToken), round.JournalId, new Award
        {
            Key = key,
            Grant = bid.Grant ?? Code(call, $"-{bid.Number}"),
            Payee = group.Party!,
            Purpose = Prose(first.Length > 10 && group.Kind != RecipientKind.Individual ? first : bid.Title),
            Pence = decision.Pence,
            Record = $"{call.Url}/bids/{bid.Number}/decision",
            ChallengeUntil = decision.ChallengeUntil,
            Spend = new Spend { Outcomes = CodeList.Read(bid.Outcomes), Places = CodeList.Read(bid.Places), CostKind = bid.IsCapital ? CostKind.Capital : CostKind.Revenue, RecipientType = group.Kind.ToString().ToLowerInvariant() },
            Plan = years == 1 ? [] : [.. Enumerable.Range(0, years).Select(at => new PlannedInstalment((decision.Pence / years) + (at == 0 ? decision.Pence % years : 0), at == 0 ? null : starts.AddYears(at), at == 0 ? null : $"review-{at}"))],
            Round = round.Round,
            Title = bid.Title,
            AppliedFor = bid.Amount,
            StartsOn = bid.StartsOn,
            EndsOn = bid.EndsOn,
            IsIndividual = group.Kind == RecipientKind.Individual,
            Host = host,
        }, cancellationToken);
    }

    private async Task RecordCheckAsync(Actor actor, CallView call, Bid bid, string party, Guid journal, CancellationToken cancellationToken)
    {
        var checks = await ChecksAsync(call, bid, cancellationToken);
        if (checks.Count == 0 || checks.Any(one => one.Check is null))
            return;
        var (upTo, until, place) = (call.Settings.BandFor(bid.Amount)!.UpTo, checks.Min(one => one.Check!.ValidUntil), await PoolPlaceAsync(call, cancellationToken));
        var known = (await pools.FindAsync(place, cancellationToken))?.Figures.Grants.Where(grant => grant.Decision.Payee == party).Select(grant => grant.Check).FirstOrDefault(check => check is not null);
        if (known?.ValidUntil != until || known.UpTo < upTo)
            await funds.RecordCheckAsync(actor, place, journal, party, upTo, until, $"{bid.Id:N}-{upTo}-{until:yyyyMMdd}-{Today(call):yyyyMMdd}", cancellationToken);
    }

    /// <summary>The accounts of those who wrote the bid or declared an interest in it: they approve no payment for it.</summary>
    private async Task<IReadOnlyList<Guid>> InterestedAsync(Bid bid, CancellationToken cancellationToken)
    {
        var authors = await (from a in db.BidAuthors join p in db.Accounts on a.EmailKey equals p.EmailKey where a.BidId == bid.Id select p.Id).ToListAsync(cancellationToken);
        var members = await (from i in db.Interests join s in db.PanelSeats on i.SeatId equals s.Id where i.BidId == bid.Id && i.Kind != InterestKind.None && s.AccountId != null select s.AccountId!.Value).ToListAsync(cancellationToken);
        return [.. authors.Concat(members).Distinct()];
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

    private async Task<bool> WroteAsync(Actor actor, Guid bid, CancellationToken cancellationToken) =>
        await (from a in db.BidAuthors join p in db.Accounts on a.EmailKey equals p.EmailKey where a.BidId == bid && p.Id == actor.AccountId select a).AnyAsync(cancellationToken);

    private async Task<Place> PoolPlaceAsync(CallView call, CancellationToken cancellationToken) => (await reader.PoolOfAsync(call.Place, cancellationToken))!.Value.Place;

    private static string Code(CallView call, string end)
    {
        var code = $"{call.Place.Slug}-{call.Process.Process.Slug}";
        return (code.Length + end.Length > Ledger.Name.Longest ? code[..(Ledger.Name.Longest - end.Length)] : code) + end;
    }

    private DateOnly Today(CallView call) => call.Today(clock.GetUtcNow());

    /// <summary>Words as one line of the journal.</summary>
    private static string Prose(string words) => Platform.Layout.Prose.Begin(CleanText.Line(words), 400);

    private string Words(string? words, int shortest, int longest, string field) =>
        CleanText.Lines(words) is { } clean && clean.Length >= shortest && clean.Length <= longest ? clean : throw new RefusedException(texts["Words.Wrong", shortest, longest], field);

    private string Optional(string? words, string field) =>
        CleanText.Lines(words) is { Length: <= PanelDecision.MaxWords } clean ? clean : throw new RefusedException(texts["Words.Wrong", 0, PanelDecision.MaxWords], field);
}
