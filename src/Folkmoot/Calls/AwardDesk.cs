using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Money;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Joins a decision to the money: writes it into the journal, sets its money aside once nobody can challenge it, frees what a new decision gives less, and stops everything when it is open again.</summary>
internal sealed class AwardDesk(FolkmootDb db, CallReader reader, PoolBook pools, FundDesk funds, GroupDesk groups, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>Carries a decision over into the journal; the caller saves.</summary>
    public async Task CarryAsync(Actor actor, CallView call, Bid bid, PanelDecision decision, CancellationToken cancellationToken)
    {
        if (decision.Pence > 0)
            bid.Grant = await GiveAsync(actor, call, bid, decision, cancellationToken);
        else if (bid.Grant is { } before && call.Round is { } round)
            await FreeAsync(actor, call, await PlaceAsync(call, cancellationToken), round.JournalId, before, decision, cancellationToken);
    }

    /// <summary>The decision is open again: nothing moves for it.</summary>
    public async Task StopAsync(Actor actor, CallView call, Bid bid, string why, string key, CancellationToken cancellationToken)
    {
        if (bid.Grant is { } grant && call.Round is { } round)
            await funds.ReopenAsync(actor, await PlaceAsync(call, cancellationToken), round.JournalId, grant, Line(why), key, cancellationToken);
    }

    /// <summary>Somebody has an interest in a group and approves no payment to it.</summary>
    public async Task KeepOutAsync(Actor actor, CallView call, Bid bid, Guid account, string key, CancellationToken cancellationToken)
    {
        if (call.Round is { } round && await db.Organisations.Where(o => o.Id == bid.OrganisationId).Select(o => o.Party).SingleAsync(cancellationToken) is { } party)
            await funds.DeclareForAsync(actor, await PlaceAsync(call, cancellationToken), round.JournalId, account, party, key, cancellationToken);
    }

    /// <summary>Writes a decision into the journal; the same key again is the same entry.</summary>
    public async Task<string> RecordAsync(Actor actor, CallView call, Bid bid, PanelDecision decision, string key, CancellationToken cancellationToken)
    {
        var round = call.Round!;
        var group = await db.Organisations.SingleAsync(o => o.Id == bid.OrganisationId, cancellationToken);
        var host = group.HostName is { } hostName ? await HostAsync(round.JournalId, hostName, group.HostNumber, cancellationToken) : null;
        var answers = BidAnswers.Read(bid.Answers);
        var first = call.Settings.BandFor(bid.Amount)?.Questions is [var question, ..] ? answers.GetValueOrDefault(question.Words, "") : "";
        var years = call.Settings.BandFor(bid.Amount)?.Years ?? 1;
        return await funds.AwardAsync(actor, await PlaceAsync(call, cancellationToken), round.JournalId, new Award
        {
            Key = key,
            Grant = bid.Grant ?? GrantCode.Of(call, $"-{bid.Number}"),
            Payee = group.Party!,
            Purpose = Line(first.Length > 10 && group.Kind != RecipientKind.Individual ? first : bid.Title),
            Pence = decision.Pence,
            Record = $"{call.Url}/bids/{bid.Number}/decision",
            ChallengeUntil = decision.ChallengeUntil,
            // What was changed about a grant since it was asked for stands in the journal.
            Spend = (bid.Grant is { } before ? await funds.SpendOfAsync(round.JournalId, before, cancellationToken) : null) ?? RoundFit.SpendOf(bid, group),
            Plan = years == 1 ? [] : PlannedInstalment.OverYears(decision.Pence, years, Today(call)),
            Round = round.Round,
            Title = bid.Title,
            AppliedFor = bid.Amount,
            StartsOn = bid.StartsOn,
            EndsOn = bid.EndsOn,
            IsIndividual = group.Kind == RecipientKind.Individual,
            Host = host,
        }, cancellationToken);
    }

    private async Task<string> GiveAsync(Actor actor, CallView call, Bid bid, PanelDecision decision, CancellationToken cancellationToken)
    {
        var round = call.Round ?? throw new RefusedException(texts["Opening.NoMoney", Currencies.Format(call.Settings.Budget, call.Place.Currency)]);
        var group = await db.Organisations.SingleAsync(o => o.Id == bid.OrganisationId, cancellationToken);
        if (!group.IsDistinct && await groups.SameAsync(group, cancellationToken) is [var same, ..])
            throw new RefusedException(texts["Same.Open", same.Name]);
        group.Party ??= await funds.AddPartyAsync(round.JournalId, group.Kind == RecipientKind.Individual ? texts["Party.Person"] : group.Name, group.Number, cancellationToken);
        var place = await PlaceAsync(call, cancellationToken);
        var grant = await RecordAsync(actor, call, bid, decision, $"{decision.Id:N}", cancellationToken);
        foreach (var account in await InterestedAsync(bid, cancellationToken))
            await funds.DeclareForAsync(actor, place, round.JournalId, account, group.Party, $"{bid.Id:N}-{account:N}"[..60], cancellationToken);
        await groups.RecordAsync(actor, call, bid, group.Party, round.JournalId, cancellationToken);
        if (decision.ChallengeUntil is null)
            await CommitAsync(actor, call, place, round.JournalId, bid, decision, grant, cancellationToken);
        return grant;
    }

    /// <summary>The body that holds a group's money, under the code that it had before.</summary>
    private async Task<string> HostAsync(Guid journal, string name, string? number, CancellationToken cancellationToken) =>
        await db.FundParties.Where(p => p.JournalId == journal && p.Name == name && p.Number == number).OrderBy(p => p.Code).Select(p => p.Code).FirstOrDefaultAsync(cancellationToken)
        ?? await funds.AddPartyAsync(journal, name, number, cancellationToken);

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
            await funds.ReopenAsync(actor, place, journal, grant, Line(refused.Message), $"{decision.Id:N}-3", cancellationToken);
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
                await funds.ReleaseAsync(actor, place, journal, code, instalment, part, Line(decision.Reasons), $"{decision.Id:N}-free-{instalment}", cancellationToken);
                spare -= part;
                freed += part;
            }
        }

        // What is freed is the round's again, and not the pool's.
        if (freed > 0 && call.Round is { } round)
            await funds.RingFenceAsync(actor, place, round.JournalId, round.Round, freed, RoundFit.PurposeOf(call), $"{decision.Id:N}-back", cancellationToken);

        return Math.Min(grant.Total, decision.Pence);
    }

    /// <summary>The accounts of those who wrote the bid, declared an interest in it or are tied to the group by their register: they approve no payment for it.</summary>
    private async Task<IReadOnlyList<Guid>> InterestedAsync(Bid bid, CancellationToken cancellationToken)
    {
        var authors = await (from a in db.BidAuthors join p in db.Accounts on a.EmailKey equals p.EmailKey where a.BidId == bid.Id select p.Id).ToListAsync(cancellationToken);
        var members = await (from i in db.Interests join s in db.PanelSeats on i.SeatId equals s.Id where i.BidId == bid.Id && i.Kind != InterestKind.None && s.AccountId != null select s.AccountId!.Value).ToListAsync(cancellationToken);
        var group = await db.Organisations.SingleAsync(o => o.Id == bid.OrganisationId, cancellationToken);
        var tied = (await db.RegisteredInterests.AsNoTracking().Where(r => r.Until == null).ToListAsync(cancellationToken)).Where(one => one.IsTo(group)).Select(one => one.AccountId);
        return [.. authors.Concat(members).Concat(tied).Distinct()];
    }

    private async Task<Place> PlaceAsync(CallView call, CancellationToken cancellationToken) => (await reader.PoolOfAsync(call.Place, cancellationToken))!.Value.Place;

    private DateOnly Today(CallView call) => call.Today(clock.GetUtcNow());

    /// <summary>Words as one line of the journal.</summary>
    private static string Line(string words) => Prose.Begin(CleanText.Line(words), 400);
}
