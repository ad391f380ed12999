using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Money;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.Partners;

/// <summary>Writes down what partners bring beside the pool's money.</summary>
public sealed class AlongsideDesk(FolkmootDb db, FundDesk funds, FundFields fields, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    public async Task AddAsync(Actor actor, Place place, PoolView pool, AlongsideForm form, CancellationToken cancellationToken)
    {
        var name = fields.Words(form.Partner, 2, FundParty.MaxName, nameof(form.Partner));
        var kind = form.Kind is { } chosen && Enum.IsDefined(chosen) ? chosen : throw new RefusedException(texts["Alongside.Kind"], nameof(form.Kind));
        var what = fields.Words(form.What, 3, Alongside.MaxWhat, nameof(form.What));
        var pence = fields.Pence(form.Amount, place, nameof(form.Amount));
        var spent = string.IsNullOrWhiteSpace(form.Spent) || kind is AlongsideKind.InKind ? (long?)null : Currencies.Parse(form.Spent, place.Currency) ?? throw new RefusedException(texts["Back.Wrong"], nameof(form.Spent));
        var (from, until) = (fields.Day(form.From, nameof(form.From)), fields.Day(form.Until, nameof(form.Until)));
        if (until < from)
            throw new RefusedException(texts["Alongside.Order"], nameof(form.Until));
        var on = fields.Day(form.On, nameof(form.On));
        if (on > fields.Today(place))
            throw new RefusedException(texts["Alongside.Future"], nameof(form.On));
        var (by, how) = (fields.Words(form.By, 2, FundParty.MaxName, nameof(form.By)), fields.Words(form.How, 5, Alongside.MaxWords, nameof(form.How)));
        var outcomes = string.Join(", ", FundFields.Codes(form.Outcomes) ?? []);
        if (outcomes.Length > Alongside.MaxWords)
            throw new RefusedException(texts["Words.Long", Alongside.MaxWords], nameof(form.Outcomes));
        fields.Number(form.Number);
        var partner = await funds.PartyAsync(pool.JournalId, name, form.Number, cancellationToken);
        db.Alongside.Add(new Alongside
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            JournalId = pool.JournalId,
            Partner = partner,
            Kind = kind,
            What = what,
            Pence = pence,
            Spent = spent,
            By = by,
            On = on,
            How = how,
            From = from,
            Until = until,
            Outcomes = outcomes,
            At = clock.GetUtcNow(),
            TakenBackWhy = "",
        });
        chronicle.Record(actor, "alongside.added", "place", place.Id, $"{name}: {what}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>It was wrong or did not come; the row stays with the reason.</summary>
    public async Task TakeBackAsync(Actor actor, Place place, PoolView pool, Guid id, string? why, CancellationToken cancellationToken)
    {
        var row = await db.Alongside.SingleOrDefaultAsync(a => a.Id == id && a.JournalId == pool.JournalId && a.TakenBackAt == null, cancellationToken) ?? throw new RefusedException(texts["Alongside.Gone"]);
        (row.TakenBackWhy, row.TakenBackAt) = (fields.Words(why, 5, Alongside.MaxWords, "Why"), clock.GetUtcNow());
        chronicle.Record(actor, "alongside.taken-back", "place", place.Id, row.TakenBackWhy);
        await db.SaveChangesAsync(cancellationToken);
    }
}
