using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Funds.Books;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Finds rounds, bids and what is like them.</summary>
internal sealed class CallReader(FolkmootDb db, Places places, ProcessReader processes, PoolBook pools, Classification classification, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    private const int MostAlike = 5;

    public async Task<CallView?> FindAsync(string place, string process, CancellationToken cancellationToken) =>
        await processes.FindAsync(place, process, cancellationToken) is { } view ? await ViewAsync(view, cancellationToken) : null;

    /// <summary>The process as a round; null when groups cannot ask for money in it.</summary>
    public async Task<CallView?> ViewAsync(ProcessView view, CancellationToken cancellationToken)
    {
        if (view.Method(CallMethod.MethodName) is not { } phase)
            return null;
        var pool = await PoolOfAsync(view.Place, cancellationToken);
        return new CallView(view, phase, CallSettings.Read(phase.Settings), PanelSettings.Read(view.Method(PanelMethod.MethodName)?.Settings ?? "{}"), MeetingSettings.Read(view.Method(MeetingMethod.MethodName)?.Settings ?? "{}"), await db.CallRounds.AsNoTracking().SingleOrDefaultAsync(r => r.ProcessId == view.Process.Id, cancellationToken))
        {
            Agreed = pool is null ? [] : await classification.AgreedAsync(pool.Value.Place.Id, cancellationToken),
        };
    }

    /// <summary>The pool that the place draws on: its own, or that of the nearest place around it.</summary>
    public async Task<(Place Place, JournalRecord Journal)?> PoolOfAsync(Place place, CancellationToken cancellationToken)
    {
        foreach (var around in await places.SelfAndAncestorsAsync(place.Id, cancellationToken))
        {
            if (await db.Journals.AsNoTracking().SingleOrDefaultAsync(j => j.PlaceId == around.Id, cancellationToken) is { } journal)
                return (around, journal);
        }

        return null;
    }

    public async Task<IReadOnlyList<(Bid Bid, Organisation Group)>> BidsAsync(Guid process, CancellationToken cancellationToken)
    {
        var found = await (from b in db.Bids.AsNoTracking() join o in db.Organisations.AsNoTracking() on b.OrganisationId equals o.Id where b.ProcessId == process && b.SentAt != null && b.State != BidState.Withdrawn orderby b.Number select new { b, o }).ToListAsync(cancellationToken);
        return [.. found.Select(one => (one.b, one.o))];
    }

    public async Task<(Bid Bid, Organisation Group)?> BidAsync(Guid process, int number, CancellationToken cancellationToken)
    {
        var found = await (from b in db.Bids.AsNoTracking() join o in db.Organisations.AsNoTracking() on b.OrganisationId equals o.Id where b.ProcessId == process && b.Number == number && b.SentAt != null select new { b, o }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.b, found.o);
    }

    /// <summary>The round of a process.</summary>
    public async Task<CallView?> OfProcessAsync(Guid process, CancellationToken cancellationToken)
    {
        var at = await (from p in db.Processes join place in db.Places on p.PlaceId equals place.Id where p.Id == process select new { Process = p.Slug, Place = place.Slug }).SingleAsync(cancellationToken);
        return await FindAsync(at.Place, at.Process, cancellationToken);
    }

    /// <summary>The decision that stands; null while there is none.</summary>
    public Task<PanelDecision?> DecisionAsync(Guid bid, CancellationToken cancellationToken) =>
        db.PanelDecisions.AsNoTracking().Where(d => d.BidId == bid && d.ReopenedAt == null).OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The money of the round that is not given yet, in minor units.</summary>
    public async Task<long> LeftAsync(CallView call, CancellationToken cancellationToken)
    {
        var given = await (from d in db.PanelDecisions join b in db.Bids on d.BidId equals b.Id where b.ProcessId == call.Id && d.ReopenedAt == null select (long?)d.Pence).SumAsync(cancellationToken) ?? 0;
        return (call.Round?.Pence ?? 0) - given;
    }

    /// <summary>Other rounds that are open and whose rules the facts do not break.</summary>
    public async Task<IReadOnlyList<ProcessView>> OthersAsync(CallView call, BidFacts facts, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var around = await places.SelfAndAncestorsAsync(call.Place.Id, cancellationToken);
        var within = await places.WithinAsync(around[^1], cancellationToken);
        var fitting = new List<ProcessView>();
        foreach (var other in (await processes.ListAsync(within, withDrafts: false, cancellationToken)).Where(view => view.Process.Id != call.Id))
        {
            if (await ViewAsync(other, cancellationToken) is { } view && view.IsOpenAt(now) && Eligibility.Passes(Eligibility.Judge(view.Settings, facts, view.Place.Currency, texts)))
                fitting.Add(other);
        }

        return fitting;
    }

    /// <summary>Live grants of the pool and open bids that are like a bid, the most alike first. Drafts are not shown to anybody.</summary>
    public async Task<IReadOnlyList<AlikeWork>> AlikeAsync(CallView call, Bid bid, CancellationToken cancellationToken)
    {
        var (words, outcomes, served) = (WordsOf(bid), CodeList.Read(bid.Outcomes), CodeList.Read(bid.Places));
        var pooled = await db.Organisations.Where(o => o.Id == bid.OrganisationId).Select(o => o.JournalId).SingleAsync(cancellationToken);
        var open = await (from b in db.Bids.AsNoTracking()
                          join o in db.Organisations.AsNoTracking() on b.OrganisationId equals o.Id
                          where b.Id != bid.Id && b.OrganisationId != bid.OrganisationId && b.State == BidState.Sent && o.JournalId == pooled
                          select new { b, o.Name }).ToListAsync(cancellationToken);
        var alike = open.Select(one => new AlikeWork(one.b.Title, one.Name, null, one.b.Id, Likeness.Between(words, outcomes, served, WordsOf(one.b), CodeList.Read(one.b.Outcomes), CodeList.Read(one.b.Places)))).ToList();
        if (await PoolOfAsync(call.Place, cancellationToken) is { } found && await pools.FindAsync(found.Place, cancellationToken) is { } pool)
        {
            var facts = await db.GrantFacts.AsNoTracking().Where(g => g.JournalId == found.Journal.Id).ToDictionaryAsync(g => g.Grant, cancellationToken);
            var today = call.Today(clock.GetUtcNow());
            var own = await db.Organisations.Where(o => o.Id == bid.OrganisationId).Select(o => o.Party).SingleOrDefaultAsync(cancellationToken);
            alike.AddRange(from grant in pool.Figures.Grants
                           where grant.Total > 0 && grant.Decision.Payee != own && !(facts.GetValueOrDefault(grant.Decision.Grant)?.EndsOn < today)
                           let title = facts.GetValueOrDefault(grant.Decision.Grant)?.Title is { Length: > 0 } known ? known : grant.Purpose
                           select new AlikeWork(title, pool.NameOf(grant.Decision.Payee), $"/places/{found.Place.Slug}/funds/grants/{grant.Decision.Grant}", null, Likeness.Between(words, outcomes, served, title + " " + grant.Purpose, grant.Decision.Spend.Outcomes, grant.Decision.Spend.Places)));
        }

        if (await PoolOfAsync(call.Place, cancellationToken) is { } near)
        {
            // What others pay for and say so in open data is live work, too.
            var today = call.Today(clock.GetUtcNow());
            var past = await db.PastGrants.AsNoTracking().Where(g => g.JournalId == near.Journal.Id && g.EndsOn >= today && g.Recipient != "").ToListAsync(cancellationToken);
            alike.AddRange(past.Select(grant => new AlikeWork(grant.Title, grant.Recipient, $"/places/{near.Place.Slug}/funds/history", null, Likeness.Between(words, [], served, grant.Title + " " + grant.Description, [], [.. grant.Places.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(name => Slugs.From(name, "other"))]))));
        }

        return [.. alike.Where(one => one.Points > 0).OrderByDescending(one => one.Points).ThenBy(one => one.Title, StringComparer.Ordinal).Take(MostAlike)];
    }

    private static string WordsOf(Bid bid) => bid.Title + " " + string.Join(' ', BidAnswers.Read(bid.Answers).Values);
}
