using Folkmoot.Communities;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.Partners;

/// <summary>Invites bodies to put money into the pool, and takes their offers.</summary>
[EnableRateLimiting(Limits.Letters)]
public sealed class InviteModel(Places places, PoolBook book, PartnerBook partners, InvitationDesk desk, TimeProvider clock, IStringLocalizer<Texts> texts) : PoolPage(places, book, clock)
{
    internal Invitation Invitation { get; private set; } = null!;

    [BindProperty]
    public OfferForm Offer { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken) => await FindAsync(place, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(string place, CancellationToken cancellationToken) => ActAsync(() => FindAsync(place, cancellationToken), texts["Done.Offer"], nameof(Offer), async () =>
    {
        await desk.OfferAsync(Place, Pool.JournalId, Offer, cancellationToken);
        return "invitation";
    });

    private async Task<bool> FindAsync(string place, CancellationToken cancellationToken)
    {
        if (!await FindPoolAsync(place, cancellationToken) || await partners.InvitationAsync(Pool.JournalId, cancellationToken) is not { } invitation)
            return false;
        Invitation = invitation;
        return true;
    }
}
