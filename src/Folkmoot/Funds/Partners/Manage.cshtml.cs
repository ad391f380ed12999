using Folkmoot.Communities;
using Folkmoot.Platform.Authorisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.Partners;

/// <summary>What the office does about partners: what is due from and to them, fees, and what they bring beside the money.</summary>
public sealed class ManageModel(Places places, PoolBook book, PartnerBook partners, ContributionDesk contributions, YearEndDesk years, AlongsideDesk alongside, ICurrentActor current, TimeProvider clock, IStringLocalizer<Texts> texts)
    : PoolPage(places, book, clock)
{
    private const int SoonDays = 90;

    internal PartnerFacts Facts { get; private set; } = null!;

    internal IReadOnlyList<AgreementView> Agreements { get; private set; } = [];

    [BindProperty]
    public AlongsideForm Alongside { get; set; } = new();

    [BindProperty]
    public string? Key { get; set; }

    [BindProperty]
    public string? Lot { get; set; }

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? Back { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>Parts of promises that should have come.</summary>
    internal IEnumerable<(PoolLot Lot, ContributionPart Part, long Missing)> Late =>
        from lot in Pool.Figures.Lots from one in Facts.PartsOf(lot) where one.Come < one.Part.Pence && one.Part.DueOn < Today select (lot, one.Part, one.Part.Pence - one.Come);

    /// <summary>Free money that may soon not be spent any more.</summary>
    internal IEnumerable<PoolLot> Expiring => Pool.Figures.Lots.Where(lot => lot.Free > 0 && lot.Restriction.Latest is { } latest && latest < Today.AddDays(SoonDays));

    internal IEnumerable<YearEnd> Asked => Facts.YearEnds.SelectMany(ends => ends).Where(end => end.Returned is null);

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken) => await FindAsync(place, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAlongsideAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.Alongside", nameof(Alongside), () => alongside.AddAsync(current.Actor, Place, Pool, Alongside, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostTakeBackAsync(string place, Guid row, CancellationToken cancellationToken) => DoAsync(place, "Done.TakenBack", "", () => alongside.TakeBackAsync(current.Actor, Place, Pool, row, Why, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostChargeAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.Charged", "", () => contributions.ChargeAsync(current.Actor, Place, Pool, Lot, Amount, FormKey.Of(Key), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostDrawAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.Drawn", "", () => contributions.DrawAsync(current.Actor, Place, Pool, Lot, FormKey.Of(Key), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostYearEndAsync(string place, Guid end, CancellationToken cancellationToken) => DoAsync(place, "Done.YearEnd", "", () => years.AnswerAsync(current.Actor, Place, Pool, end, Back, Words, cancellationToken), cancellationToken);

    private Task<IActionResult> DoAsync(string place, string done, string form, Func<Task> act, CancellationToken cancellationToken) => ActAsync(() => FindAsync(place, cancellationToken), texts[done], form, async () =>
    {
        await act();
        return "manage/partners";
    });

    private async Task<bool> FindAsync(string place, CancellationToken cancellationToken)
    {
        if (!await FindPoolAsync(place, cancellationToken))
            return false;
        Facts = await partners.FindAsync(Pool.JournalId, cancellationToken);
        var views = new List<AgreementView>();
        foreach (var agreement in await partners.AgreementsAsync(Pool.JournalId, cancellationToken))
            views.Add((await partners.AgreementAsync(Pool.JournalId, agreement.Id, cancellationToken))!);
        Agreements = views;
        Key = FormKey.Of(Key);
        return true;
    }
}
