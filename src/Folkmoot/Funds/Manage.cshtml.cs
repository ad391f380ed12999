using Folkmoot.Communities;
using Folkmoot.Funds.OpenData;
using Folkmoot.Funds.Partners;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds;

/// <summary>What the office does with the pool: open it, write down contributions and decisions.</summary>
public sealed class ManageModel(Places places, PoolBook book, FundDesk desk, ContributionDesk contributions, FundPriorities priorities, GivingDesk giving, ICurrentActor current, TimeProvider clock, IStringLocalizer<Texts> texts) : SitePage
{
    internal Place Place { get; private set; } = null!;

    /// <summary>Null until the pool is open.</summary>
    internal PoolView? Pool { get; private set; }

    internal DateOnly Today { get; private set; }

    [BindProperty]
    public OpenForm Open { get; set; } = new();

    [BindProperty]
    public ContributionForm Contribution { get; set; } = new();

    [BindProperty]
    public ReceiptForm Receipt { get; set; } = new();

    [BindProperty]
    public AwardForm Award { get; set; } = new();

    [BindProperty]
    public GivingForm Giving { get; set; } = new();

    /// <summary>What was handed to the fund, so that money can go to it.</summary>
    internal IReadOnlyList<FundPriority> Priorities { get; private set; } = [];

    /// <summary>What could be better about what is published.</summary>
    internal IReadOnlyList<GivingFinding> Findings { get; private set; } = [];

    /// <summary>Whether there is a prefix to publish under.</summary>
    internal bool IsPublished { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken) =>
        await FindAsync(place, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostOpenAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.Open", nameof(Open), async () =>
    {
        await desk.OpenAsync(current.Actor, Place, Open.Title, "open", cancellationToken);
        return "";
    }, cancellationToken);

    public Task<IActionResult> OnPostContributeAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.Contribution", nameof(Contribution), async () =>
    {
        await contributions.AddAsync(current.Actor, Place, Opened(), Contribution, cancellationToken);
        return "";
    }, cancellationToken);

    public Task<IActionResult> OnPostReceiveAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.Received", nameof(Receipt), async () =>
    {
        await desk.ReceiveAsync(current.Actor, Place, Opened(), Receipt.Lot, Receipt.Received, Receipt.Key, cancellationToken);
        return "";
    }, cancellationToken);

    public Task<IActionResult> OnPostAwardAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.Award", nameof(Award), async () =>
        "/" + await desk.AwardAsync(current.Actor, Place, Opened(), Award, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostGivingAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.Giving", nameof(Giving), async () =>
    {
        await giving.SetAsync(Place, Giving.Prefix, Giving.Number, cancellationToken);
        return "";
    }, cancellationToken);

    private PoolView Opened() => Pool ?? throw new RefusedException(texts["Pool.NotOpen"]);

    private async Task<IActionResult> DoAsync(string place, string done, string form, Func<Task<string>> act, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, cancellationToken))
            return NotFound();
        try
        {
            var where = await act();
            Flash.Done(TempData, texts[done]);
            return Redirect($"/places/{place}/funds/manage{where}");
        }
        catch (RefusedException e)
        {
            return this.Refused(e, form);
        }
    }

    private async Task<bool> FindAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return false;
        (Place, Pool) = (found, await book.FindAsync(found, cancellationToken));
        if (Pool is not null)
            Priorities = await priorities.ListAsync(Pool.JournalId, cancellationToken);
        var today = PlaceClock.Local(clock.GetUtcNow(), found.TimeZone).Date;
        Today = new DateOnly(today.Year, today.Month, today.Day);
        Findings = await giving.FindingsAsync(found, cancellationToken);
        if (await book.JournalOfAsync(place, cancellationToken) is { GivingPrefix: { } prefix } journal)
        {
            IsPublished = true;
            (Giving.Prefix, Giving.Number) = (Giving.Prefix ?? prefix, Giving.Number ?? journal.GivingNumber);
        }

        Contribution.Key = FormKey.Of(Contribution.Key);
        Receipt.Key = FormKey.Of(Receipt.Key);
        Award.Key = FormKey.Of(Award.Key);
        return true;
    }
}
