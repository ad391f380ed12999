using Folkmoot.Funds;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>What the office looks at about a group before it is paid. How much depends on all that the group has and asks for, so that nothing is gained by asking in parts.</summary>
internal sealed class GroupDesk(FolkmootDb db, CallReader reader, PoolBook pools, FundDesk funds, PanelDesk panel, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>The office has looked at something of a group. Once all that the amount needs is there, the group counts as checked.</summary>
    public async Task CheckAsync(Actor actor, CallView call, Bid seen, string? kind, string? evidence, CancellationToken cancellationToken)
    {
        if (await panel.SeatOfAsync(call, actor.AccountId, cancellationToken) is not null)
            throw new RefusedException(texts["Check.NotPanel"]);
        var bid = await db.Bids.AsNoTracking().SingleAsync(b => b.Id == seen.Id, cancellationToken);
        if (kind is null || !CheckKinds.Codes.Contains(kind, StringComparer.Ordinal))
            throw new RefusedException(texts["Check.Missing"], "CheckKind");
        var words = CleanText.Lines(evidence) is { Length: >= 3 and <= OrganisationCheck.MaxEvidence } clean ? clean : throw new RefusedException(texts["Words.Wrong", 3, OrganisationCheck.MaxEvidence], "Evidence");
        var months = (await BandAsync(call, bid, cancellationToken)).Band.CheckMonths;
        db.OrganisationChecks.Add(new OrganisationCheck { Id = OrderedId.Next(clock.GetUtcNow()), OrganisationId = bid.OrganisationId, Kind = kind, Evidence = words, CheckedAt = clock.GetUtcNow(), ValidUntil = Today(call).AddMonths(months), By = actor.Office });
        await db.SaveChangesAsync(cancellationToken);
        var group = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == bid.OrganisationId, cancellationToken);
        if (group.Party is { } party && bid.Grant is not null && call.Round is { } round)
            await RecordAsync(actor, call, bid, party, round.JournalId, cancellationToken);
    }

    /// <summary>What the group's money needs and what of it is there and good: the day until which, or null.</summary>
    public async Task<IReadOnlyList<(string Kind, OrganisationCheck? Check)>> ChecksAsync(CallView call, Bid bid, CancellationToken cancellationToken)
    {
        var today = Today(call);
        var there = await db.OrganisationChecks.AsNoTracking().Where(c => c.OrganisationId == bid.OrganisationId && c.ValidUntil >= today).OrderBy(c => c.ValidUntil).ToListAsync(cancellationToken);
        return [.. (await BandAsync(call, bid, cancellationToken)).Band.Checks.Select(kind => (kind, there.FindLast(check => check.Kind == kind)))];
    }

    /// <summary>Other organisations of the pool with the same name or number.</summary>
    public async Task<IReadOnlyList<Organisation>> SameAsync(Organisation group, CancellationToken cancellationToken)
    {
        var key = BodyName.Key(group.Name);
        var others = await db.Organisations.AsNoTracking().Where(o => o.JournalId == group.JournalId && o.Id != group.Id).ToListAsync(cancellationToken);
        return [.. others.Where(other => (group.Number is not null && string.Equals(other.Number, group.Number, StringComparison.OrdinalIgnoreCase)) || (group.Kind != RecipientKind.Individual && BodyName.Key(other.Name) == key)).OrderBy(other => other.Id)];
    }

    /// <summary>Says whether the group is the other of the same name or number. If it is, they are one from now on, with one check for all their money.</summary>
    public async Task JoinAsync(Actor actor, CallView call, Bid seen, bool? isSame, CancellationToken cancellationToken)
    {
        if (isSame is not { } joins)
            throw new RefusedException(texts["Same.Missing"], "IsSame");
        var group = await db.Organisations.SingleAsync(o => o.Id == seen.OrganisationId, cancellationToken);
        if (joins)
            await JoinAsync(group, await SameAsync(group, cancellationToken) is [var other, ..] ? other : throw new RefusedException(texts["Same.Late"]), cancellationToken);
        else
            group.IsDistinct = true;
        chronicle.Record(actor, "group.compared", "process", call.Id, $"Bid {seen.Number}: {(joins ? "the same" : "another")}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Makes two of one: the one that was given money already stays.</summary>
    private async Task JoinAsync(Organisation group, Organisation other, CancellationToken cancellationToken)
    {
        if (group.Party is not null && other.Party is not null)
            throw new RefusedException(texts["Same.Late"]);
        var (stays, goes) = group.Party is null ? (other.Id, group.Id) : (group.Id, other.Id);
        foreach (var bid in await db.Bids.Where(b => b.OrganisationId == goes).ToListAsync(cancellationToken))
            bid.OrganisationId = stays;
        foreach (var check in await db.OrganisationChecks.Where(c => c.OrganisationId == goes).ToListAsync(cancellationToken))
            check.OrganisationId = stays;
        db.Organisations.Remove(await db.Organisations.SingleAsync(o => o.Id == goes, cancellationToken));
    }

    /// <summary>Writes the check into the journal when all of it is there.</summary>
    internal async Task RecordAsync(Actor actor, CallView call, Bid bid, string party, Guid journal, CancellationToken cancellationToken)
    {
        var checks = await ChecksAsync(call, bid, cancellationToken);
        if (checks.Count == 0 || checks.Any(one => one.Check is null))
            return;
        var (band, sum) = await BandAsync(call, bid, cancellationToken);
        var (upTo, until, place) = (Math.Max(band.UpTo, sum), checks.Min(one => one.Check!.ValidUntil), (await reader.PoolOfAsync(call.Place, cancellationToken))!.Value.Place);
        var known = (await pools.FindAsync(place, cancellationToken))?.Figures.Grants.Where(grant => grant.Decision.Payee == party).Select(grant => grant.Check).FirstOrDefault(check => check is not null);
        if (known?.ValidUntil != until || known.UpTo < upTo)
            await funds.RecordCheckAsync(actor, place, journal, party, upTo, until, $"{bid.Id:N}-{upTo}-{until:yyyyMMdd}-{Today(call):yyyyMMdd}", cancellationToken);
    }

    /// <summary>The band of all that the group was given in the pool, together with what this bid asks for.</summary>
    private async Task<(Band Band, long Sum)> BandAsync(CallView call, Bid bid, CancellationToken cancellationToken)
    {
        var others = await (from d in db.PanelDecisions
                            join b in db.Bids on d.BidId equals b.Id
                            where b.OrganisationId == bid.OrganisationId && b.Id != bid.Id && b.State == BidState.Awarded && d.ReopenedAt == null
                            select (long?)d.Pence).SumAsync(cancellationToken) ?? 0;
        var sum = others + bid.Amount;
        return (call.Settings.BandFor(sum) ?? call.Settings.Bands[^1], sum);
    }

    private DateOnly Today(CallView call) => call.Today(clock.GetUtcNow());
}
