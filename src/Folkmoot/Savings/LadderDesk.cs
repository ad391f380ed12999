using System.Globalization;
using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Funds.Partners;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Money;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Savings;

/// <summary>Carries a claimed saving up the ladder: verified by somebody else, signed for reinvestment, and agreed into the pool.</summary>
public sealed class LadderDesk(FolkmootDb db, CaseBook book, PoolBook pools, FundFields fields, ContributionDesk contributions, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    private const int Basis = 10_000;

    /// <summary>Somebody who neither claimed the saving nor gains from it found what was saved.</summary>
    public async Task VerifyAsync(Actor actor, Place place, int number, LadderForm form, CancellationToken cancellationToken)
    {
        var view = await ClaimedAsync(place, number, cancellationToken);
        if (actor.AccountId is { } account && account == view.Case.ClaimedBy)
            throw new RefusedException(texts["Verify.Self"]);
        var (agency, year) = (Agency(view, form), Year(view, form));
        if (view.Model.Benefits.All(benefit => benefit.Agency != agency))
            throw new RefusedException(texts["Verify.Nothing"], nameof(form.Agency));
        var by = fields.Words(form.By, 2, FundParty.MaxName, nameof(form.By));
        if (view.Model.Agencies.Contains(by, StringComparer.OrdinalIgnoreCase))
            throw new RefusedException(texts["Verify.Party"], nameof(form.By));
        var (fiscal, cashable) = (Amount(form.Fiscal, place, nameof(form.Fiscal)), Amount(form.Cashable, place, nameof(form.Cashable)));
        if (cashable > fiscal)
            throw new RefusedException(texts["Verify.Cashable"], nameof(form.Cashable));
        if (view.YearOf(year) > fields.Today(place).Year)
            throw new RefusedException(texts["Verify.Early"], nameof(form.Year));
        if (view.Ladder().FirstOrDefault(line => line.Agency == agency && line.Year == year)?.Reinvested > (long)((Int128)cashable * (view.Rules.FirstOrDefault(rule => rule.Agency == agency)?.Share ?? 0) / Basis))
            throw new RefusedException(texts["Verify.Reinvested"], nameof(form.Cashable));
        db.VerifiedSavings.Add(new VerifiedSaving
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            CaseId = view.Case.Id,
            Agency = agency,
            Year = year,
            Fiscal = fiscal,
            Cashable = cashable,
            By = by,
            Evidence = fields.Words(form.Evidence, 5, VerifiedSaving.MaxWords, nameof(form.Evidence)),
            At = clock.GetUtcNow(),
        });
        chronicle.Record(actor, "savings.verified", "place", place.Id, $"{view.Case.Title}: {agency}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>An agency has signed which share of its verified cashable savings returns.</summary>
    public async Task SignAsync(Actor actor, Place place, int number, LadderForm form, CancellationToken cancellationToken)
    {
        var view = await ClaimedAsync(place, number, cancellationToken);
        var agency = Agency(view, form);
        if (view.Rules.Any(rule => rule.Agency == agency))
            throw new RefusedException(texts["Rule.There"], nameof(form.Agency));
        var on = fields.Day(form.SignedOn, nameof(form.SignedOn));
        if (on > fields.Today(place))
            throw new RefusedException(texts["Rule.Future"], nameof(form.SignedOn));
        var share = fields.Percent(form.Share);
        if (share == 0)
            throw new RefusedException(texts["Rule.Nothing"], nameof(form.Share));
        db.ReinvestmentRules.Add(new ReinvestmentRule { CaseId = view.Case.Id, Agency = agency, Share = share, SignedOn = on, Paper = fields.Words(form.Paper, 3, VerifiedSaving.MaxWords, nameof(form.Paper)) });
        chronicle.Record(actor, "savings.signed", "place", place.Id, $"{view.Case.Title}: {agency}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Part of a verified cashable saving is agreed for reinvestment, within the signed share, and pledged to the pool.</summary>
    public async Task ReinvestAsync(Actor actor, Place place, int number, LadderForm form, CancellationToken cancellationToken)
    {
        var view = await ClaimedAsync(place, number, cancellationToken);
        var (agency, year) = (Agency(view, form), Year(view, form));
        var pool = await pools.FindAsync(place, cancellationToken) ?? throw new RefusedException(texts["Reinvest.NoPool"]);
        var line = view.Ladder().FirstOrDefault(one => one.Agency == agency && one.Year == year);
        if (line?.Verified is null)
            throw new RefusedException(texts["Reinvest.NotVerified"], nameof(form.Year));
        if (line.MayReinvest is not { } most)
            throw new RefusedException(texts["Reinvest.NotSigned"], nameof(form.Agency));
        var pence = fields.Pence(form.Amount, place, nameof(form.Amount));
        if (pence > most - line.Reinvested)
            throw new RefusedException(texts["Reinvest.Much", pool.Say(most - line.Reinvested)], nameof(form.Amount));
        // Two who agree at the same moment agree on the same money: the key says what was agreed before, so that the books take one of them.
        var contribution = new ContributionForm { Key = KeyOf(view.Case.Id, line), Partner = agency, LegalBasis = form.LegalBasis, Amount = form.Amount, IsPledge = true, BasisPaper = view.Rules.Single(rule => rule.Agency == agency).Paper is var paper && paper.Length > ContributionTerms.MaxPaper ? paper[..ContributionTerms.MaxPaper] : paper };
        var id = Guid.ParseExact(contribution.Key, "N");
        try
        {
            var lot = await contributions.AddAsync(actor, place, pool, contribution, cancellationToken);
            if (await db.Reinvestments.AnyAsync(r => r.Id == id, cancellationToken))
                return;
            db.Reinvestments.Add(new Reinvestment { Id = id, CaseId = view.Case.Id, Agency = agency, Year = year, Pence = pence, Lot = lot, At = clock.GetUtcNow() });
            chronicle.Record(actor, "savings.reinvested", "place", place.Id, $"{view.Case.Title}: {agency}");
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException(texts["Reinvest.AtOnce"]);
        }
    }

    private static string KeyOf(Guid id, LadderLine line) =>
        FormKey.From(string.Create(CultureInfo.InvariantCulture, $"{id:N}|{line.Agency}|{line.Year}|{line.Reinvested}"));

    private async Task<CaseView> ClaimedAsync(Place place, int number, CancellationToken cancellationToken) =>
        await book.FindAsync(place.Id, number, cancellationToken) is { Case.ClaimedAt: not null } view ? view : throw new RefusedException(texts["Case.NotClaimed"]);

    private string Agency(CaseView view, LadderForm form) => view.Model.Agencies.FirstOrDefault(agency => agency == form.Agency) ?? throw new RefusedException(texts["Agency.Wrong"], nameof(form.Agency));

    private int Year(CaseView view, LadderForm form) =>
        int.TryParse(form.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= view.Model.FirstYear && year < view.Model.FirstYear + view.Model.Years
            ? year - view.Model.FirstYear : throw new RefusedException(texts["Whole.Wrong", view.Model.FirstYear, view.Model.FirstYear + view.Model.Years - 1], nameof(form.Year));

    private long Amount(string? text, Place place, string field) => Currencies.Parse(text ?? "", place.Currency) ?? throw new RefusedException(texts["Amount.Wrong"], field);
}
