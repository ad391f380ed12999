using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Funds.Partners;
using Folkmoot.Platform.Authorisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Savings;

/// <summary>The office makes a case, claims it, and carries it up the ladder.</summary>
public sealed class ManageCaseModel(Places places, CaseBook book, CaseDesk desk, LadderDesk ladder, PoolBook pools, BasisDesk bases, FundFields fields, ICurrentActor current, IStringLocalizer<Texts> texts) : SavingsPage
{
    internal CaseView Found { get; private set; } = null!;

    internal IReadOnlyList<UnitCost> Costs { get; private set; } = [];

    /// <summary>The powers under which a partner can give today.</summary>
    internal IReadOnlyList<LegalBasis> Powers { get; private set; } = [];

    /// <summary>Grants of the pool that can be named as what is put in.</summary>
    internal IReadOnlyList<(string Grant, string Words)> Grants { get; private set; } = [];

    [BindProperty]
    public string? Grant { get; set; }

    [BindProperty]
    public InvestmentForm Investment { get; set; } = new();

    [BindProperty]
    public BenefitForm Benefit { get; set; } = new();

    [BindProperty]
    public LadderForm Ladder { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string place, int number, CancellationToken cancellationToken) => await FindAsync(place, number, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostInvestAsync(string place, int number, CancellationToken cancellationToken) => DoAsync(place, number, "Done.Added", nameof(Investment), () => desk.AddAsync(Place, number, Investment, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostGrantAsync(string place, int number, CancellationToken cancellationToken) => DoAsync(place, number, "Done.Added", "", () => desk.AddGrantAsync(Place, number, Grant, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostBenefitAsync(string place, int number, CancellationToken cancellationToken) => DoAsync(place, number, "Done.Added", nameof(Benefit), () => desk.AddAsync(Place, number, Benefit, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostRemoveInvestmentAsync(string place, int number, int at, CancellationToken cancellationToken) => DoAsync(place, number, "Done.Removed", "", () => desk.RemoveInvestmentAsync(Place, number, at, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostRemoveBenefitAsync(string place, int number, int at, CancellationToken cancellationToken) => DoAsync(place, number, "Done.Removed", "", () => desk.RemoveBenefitAsync(Place, number, at, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostClaimAsync(string place, int number, CancellationToken cancellationToken) => DoAsync(place, number, "Done.Claimed", "", () => desk.ClaimAsync(current.Actor, Place, number, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostVerifyAsync(string place, int number, CancellationToken cancellationToken) => DoAsync(place, number, "Done.Verified", nameof(Ladder), () => ladder.VerifyAsync(current.Actor, Place, number, Ladder, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostSignAsync(string place, int number, CancellationToken cancellationToken) => DoAsync(place, number, "Done.Signed", nameof(Ladder), () => ladder.SignAsync(current.Actor, Place, number, Ladder, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostReinvestAsync(string place, int number, CancellationToken cancellationToken) => DoAsync(place, number, "Done.Reinvested", nameof(Ladder), () => ladder.ReinvestAsync(current.Actor, Place, number, Ladder, cancellationToken), cancellationToken);

    private Task<IActionResult> DoAsync(string place, int number, string done, string form, Func<Task> act, CancellationToken cancellationToken) => ActAsync(() => FindAsync(place, number, cancellationToken), texts[done], form, async () =>
    {
        await act();
        return $"/{number}";
    });

    private async Task<bool> FindAsync(string place, int number, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found || await book.FindAsync(found.Id, number, cancellationToken) is not { } view)
            return false;
        (Place, Found) = (found, view);
        Costs = await book.UnitCostsAsync(found.Id, cancellationToken);
        if (view.Case.ClaimedAt is null && await pools.FindAsync(found, cancellationToken) is { } pool)
            Grants = [.. pool.Figures.Grants.Where(grant => grant.Total > 0 && view.Model.Investments.All(one => one.Grant != grant.Decision.Grant)).Select(grant => (grant.Decision.Grant, $"{pool.NameOf(grant.Decision.Payee)}, {pool.Say(grant.Total)}"))];
        Powers = [.. (await bases.OfAsync(found.Id, cancellationToken)).On(fields.Today(found))];
        Ladder.Key = FormKey.Of(Ladder.Key);
        return true;
    }
}
