using System.Globalization;
using System.Numerics;
using Folkmoot.Communities;
using Folkmoot.Counting;
using Folkmoot.Funds;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Savings.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Savings;

/// <summary>Makes the case for an initiative, factor by factor, until it is claimed.</summary>
public sealed class CaseDesk(FolkmootDb db, FundFields fields, PoolBook pools, PriceDesk prices, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    private const int MostRows = 60;
    private const long MostPeople = 100_000_000;
    private const long MostPence = 100_000_000_000;

    /// <summary>Begins a case.</summary>
    /// <returns>Its number.</returns>
    public async Task<int> BeginAsync(Actor actor, Place place, CaseForm form, CancellationToken cancellationToken)
    {
        var title = fields.Words(form.Title, 3, SavingsCase.MaxTitle, nameof(form.Title));
        var about = (form.About ?? "").Trim().ReplaceLineEndings("\n");
        if (about.Length is < 10 or > SavingsCase.MaxAbout || about.Any(sign => char.IsControl(sign) && sign != '\n'))
            throw new RefusedException(texts["About.Wrong", 10, SavingsCase.MaxAbout], nameof(form.About));
        var model = new SavingsModel
        {
            FirstYear = Whole(form.FirstYear, 1990, 2200, nameof(form.FirstYear)),
            Years = Whole(form.Years, 1, SavingsModel.MostYears, nameof(form.Years)),
            PriceYear = OptionalYear(form.PriceYear, nameof(form.PriceYear)),
            DiscountRate = Share(string.IsNullOrWhiteSpace(form.Discount) ? "0" : form.Discount, nameof(form.Discount)),
        };
        var number = (await db.SavingsCases.Where(c => c.PlaceId == place.Id).MaxAsync(c => (int?)c.Number, cancellationToken) ?? 0) + 1;
        db.SavingsCases.Add(new SavingsCase { Id = OrderedId.Next(clock.GetUtcNow()), PlaceId = place.Id, Number = number, Title = title, About = about, ModelJson = SavingsCase.Write(model) });
        chronicle.Record(actor, "savings.begun", "place", place.Id, title);
        await db.SaveChangesAsync(cancellationToken);
        return number;
    }

    /// <summary>Adds what an agency puts in.</summary>
    public Task AddAsync(Place place, int number, InvestmentForm form, CancellationToken cancellationToken) => ChangeAsync(place, number, model => model with
    {
        Investments =
        [
            .. Room(model.Investments),
            new Investment(
                fields.Words(form.Agency, 2, FundParty.MaxName, nameof(form.Agency)),
                Whole(form.Year, model.FirstYear, model.FirstYear + model.Years - 1, nameof(form.Year)) - model.FirstYear,
                Pence(form.Amount, place, nameof(form.Amount)),
                form.IsInKind,
                fields.Words(form.What, 3, UnitCost.MaxWords, nameof(form.What))),
        ],
    }, cancellationToken);

    /// <summary>Adds a benefit, with a unit cost of the place's table or one that is written with its source.</summary>
    public async Task AddAsync(Place place, int number, BenefitForm form, CancellationToken cancellationToken)
    {
        var known = string.IsNullOrWhiteSpace(form.Code) ? null
            : await db.UnitCosts.AsNoTracking().SingleOrDefaultAsync(u => u.PlaceId == place.Id && u.Code == form.Code, cancellationToken) ?? throw new RefusedException(texts["Cost.Gone"], nameof(form.Code));
        var target = (await DraftAsync(place, number, cancellationToken)).Model.PriceYear;
        var year = known?.PriceYear ?? OptionalYear(form.PriceYear, nameof(form.PriceYear)) ?? target;
        var (factor, from) = target is { } to && year is { } of ? await prices.FactorAsync(place.Id, of, to, nameof(form.PriceYear), cancellationToken) : (Fraction.One, "");
        await ChangeAsync(place, number, model => model with { Benefits = [.. Room(model.Benefits), Benefit(form, known, place) with { PriceYear = year, Prices = factor, PricesFrom = from }] }, cancellationToken);
    }

    /// <summary>Adds what a grant of the pool has of each partner in each year, as the journal has it.</summary>
    public async Task AddGrantAsync(Place place, int number, string? code, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(place, number, cancellationToken);
        var (model, pool) = (draft.Model, await pools.FindAsync(place, cancellationToken));
        if (pool?.Figures.Grants.FirstOrDefault(one => one.Decision.Grant == code && one.Total > 0) is not { } grant)
            throw new RefusedException(texts["Grant.Missing"], "Grant");
        if (model.Investments.Any(one => one.Grant == code))
            throw new RefusedException(texts["Grant.There"], "Grant");
        var partners = pool.Figures.Lots.ToDictionary(lot => lot.Terms.Lot, lot => pool.NameOf(lot.Terms.Contributor), StringComparer.Ordinal);
        List<Investment> lines = [.. from part in grant.Parts
                                     group part.Pence by (Agency: partners[part.Lot], Year: grant.YearOf(part.Instalment)) into line
                                     orderby line.Key.Year, line.Key.Agency
                                     select new Investment(line.Key.Agency, line.Key.Year - model.FirstYear, line.Sum(), false, What(pool.NameOf(grant.Decision.Payee), grant.Purpose), code)];
        if (lines.Exists(line => line.Year < 0 || line.Year >= model.Years))
            throw new RefusedException(texts["Grant.Years", model.FirstYear, model.FirstYear + model.Years - 1], "Grant");
        if (model.Investments.Count + lines.Count > MostRows)
            throw new RefusedException(texts["Rows.Many", MostRows]);
        draft.Model = model with { Investments = [.. model.Investments, .. lines] };
        db.CaseGrants.Add(new CaseGrant { CaseId = draft.Id, Grant = code! });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes a line out of a draft; with one line of a grant all of that grant.</summary>
    public async Task RemoveInvestmentAsync(Place place, int number, int at, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(place, number, cancellationToken);
        var model = draft.Model;
        if (model.Investments.ElementAtOrDefault(at) is not { } gone)
            return;
        draft.Model = model with { Investments = [.. model.Investments.Where(one => gone.Grant is null ? !ReferenceEquals(one, gone) : one.Grant != gone.Grant)] };
        db.CaseGrants.RemoveRange(await db.CaseGrants.Where(g => g.CaseId == draft.Id && g.Grant == gone.Grant).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <inheritdoc cref="RemoveInvestmentAsync"/>
    public Task RemoveBenefitAsync(Place place, int number, int at, CancellationToken cancellationToken) =>
        ChangeAsync(place, number, model => model with { Benefits = [.. model.Benefits.Index().Where(one => one.Index != at).Select(one => one.Item)] }, cancellationToken);

    /// <summary>The case is claimed: from now on its model stands.</summary>
    public async Task ClaimAsync(Actor actor, Place place, int number, CancellationToken cancellationToken)
    {
        var found = await DraftAsync(place, number, cancellationToken);
        if (found.Model is { Investments.Count: 0 } or { Benefits.Count: 0 })
            throw new RefusedException(texts["Claim.Empty"]);
        (found.ClaimedAt, found.ClaimedBy) = (clock.GetUtcNow(), actor.AccountId);
        chronicle.Record(actor, "savings.claimed", "place", place.Id, found.Title);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task ChangeAsync(Place place, int number, Func<SavingsModel, SavingsModel> change, CancellationToken cancellationToken)
    {
        var found = await DraftAsync(place, number, cancellationToken);
        found.Model = change(found.Model);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<SavingsCase> DraftAsync(Place place, int number, CancellationToken cancellationToken) =>
        await db.SavingsCases.SingleOrDefaultAsync(c => c.PlaceId == place.Id && c.Number == number && c.ClaimedAt == null, cancellationToken) ?? throw new RefusedException(texts["Case.Stands"]);

    private IReadOnlyList<T> Room<T>(IReadOnlyList<T> rows) => rows.Count < MostRows ? rows : throw new RefusedException(texts["Rows.Many", MostRows]);

    private Benefit Benefit(BenefitForm form, UnitCost? known, Place place) => new()
    {
        Title = fields.Words(form.Title, 3, UnitCost.MaxWords, nameof(form.Title)),
        Agency = known?.Agency ?? fields.Words(form.Agency, 2, FundParty.MaxName, nameof(form.Agency)),
        Kind = known?.Kind ?? (form.Kind is { } kind && Enum.IsDefined(kind) ? kind : throw new RefusedException(texts["Kind.Wrong"], nameof(form.Kind))),
        Population = Whole(form.Population, 1, MostPeople, nameof(form.Population)),
        Engagement = Share(form.Engagement, nameof(form.Engagement)),
        Effect = Number(form.Effect, 100, nameof(form.Effect)) / 100,
        Anyway = Share(form.Anyway, nameof(form.Anyway)),
        Lag = Whole(form.Lag, 0, SavingsModel.MostYears, nameof(form.Lag)),
        Lasts = Whole(form.Lasts, 1, SavingsModel.MostYears, nameof(form.Lasts)),
        DropOff = Share(form.DropOff, nameof(form.DropOff)),
        UnitCost = known?.Pence ?? Pence(form.UnitCost, place, nameof(form.UnitCost)),
        Source = known is null ? fields.Words(form.Source, 3, UnitCost.MaxWords, nameof(form.Source)) : $"{known.Title}, {known.Source}, {known.PriceYear.ToString(CultureInfo.InvariantCulture)}",
        Optimism = Share(form.Optimism, nameof(form.Optimism)),
        Cashable = known is null ? Share(form.Cashable, nameof(form.Cashable)) : Fraction.Of(known.Cashable, 10_000L),
        Evidence = fields.Words(form.Evidence, 3, UnitCost.MaxWords, nameof(form.Evidence)),
        Otherwise = fields.Words(form.Otherwise, 3, UnitCost.MaxWords, nameof(form.Otherwise)),
        Group = string.IsNullOrWhiteSpace(form.Group) ? "" : fields.Words(form.Group, 1, UnitCost.MaxCode, nameof(form.Group)),
    };

    private long Pence(string? amount, Place place, string field) => fields.Pence(amount, place, field) is { } pence and <= MostPence ? pence : throw new RefusedException(texts["Money.Much"], field);

    private Fraction Share(string? text, string field) => Number(text, 1, field) / 100;

    /// <summary>A number of per cent, up to <paramref name="wholes"/> times a hundred.</summary>
    private Fraction Number(string? text, int wholes, string field) =>
        Fraction.TryParse((text ?? "").Trim().TrimEnd('%').Trim(), out var number) && number.Sign >= 0 && number <= 100L * wholes && number.Denominator <= BigInteger.Pow(10, 6)
            ? number : throw new RefusedException(texts["Share.Wrong", 100 * wholes], field);

    private int? OptionalYear(string? text, string field) => string.IsNullOrWhiteSpace(text) ? null : Whole(text, 1990, 2200, field);

    private static string What(string payee, string purpose) => Prose.Begin($"{payee}: {purpose}", UnitCost.MaxWords);

    private int Whole(string? text, int least, int most, string field) => (int)Whole(text, least, (long)most, field);

    private long Whole(string? text, int least, long most, string field) =>
        long.TryParse((text ?? "").Replace(",", "", StringComparison.Ordinal).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number : throw new RefusedException(texts["Whole.Wrong", least, most], field);
}
