using Folkmoot.Communities;
using Folkmoot.Platform.Authorisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.Partners;

/// <summary>The office writes the invitation and answers offers.</summary>
public sealed class ManageInvitationModel(Places places, PoolBook book, PartnerBook partners, InvitationDesk desk, ICurrentActor current, TimeProvider clock, IStringLocalizer<Texts> texts) : PoolPage(places, book, clock)
{
    internal IReadOnlyList<Offer> Offers { get; private set; } = [];

    [BindProperty]
    public InvitationForm Invitation { get; set; } = new();

    [BindProperty]
    public ContributionForm Contribution { get; set; } = new();

    [BindProperty]
    public string? Answer { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, cancellationToken))
            return NotFound();
        if (await partners.InvitationAsync(Pool.JournalId, cancellationToken) is { } written)
            Invitation = new InvitationForm { Does = written.Does, ForWhom = written.ForWhom, Terms = written.Terms, Gets = written.Gets, IsOpen = written.IsOpen };
        return Page();
    }

    public Task<IActionResult> OnPostWordsAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.Invitation", nameof(Invitation), () =>
        desk.SetAsync(current.Actor, Place, Pool.JournalId, Invitation, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostConfirmAsync(string place, Guid offer, CancellationToken cancellationToken) => DoAsync(place, "Done.Confirmed", nameof(Contribution), () =>
        desk.ConfirmAsync(current.Actor, Place, Pool, offer, Contribution, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostDeclineAsync(string place, Guid offer, CancellationToken cancellationToken) => DoAsync(place, "Done.Declined", "", () =>
        desk.DeclineAsync(current.Actor, Place, Pool, offer, Answer, cancellationToken), cancellationToken);

    private Task<IActionResult> DoAsync(string place, string done, string form, Func<Task> act, CancellationToken cancellationToken) => ActAsync(() => FindAsync(place, cancellationToken), texts[done], form, async () =>
    {
        await act();
        return "manage/invitation";
    });

    private async Task<bool> FindAsync(string place, CancellationToken cancellationToken)
    {
        if (!await FindPoolAsync(place, cancellationToken))
            return false;
        Offers = await partners.OffersAsync(Pool.JournalId, cancellationToken);
        Contribution.Key = FormKey.Of(Contribution.Key);
        return true;
    }
}
