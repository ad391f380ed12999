using Folkmoot.Communities;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Funds.Partners;

/// <summary>An agreement as everybody reads it: who, what, until when, its variations and its reports.</summary>
public sealed class ShowAgreementModel(Places places, PoolBook book, PartnerBook partners, TimeProvider clock) : PoolPage(places, book, clock)
{
    internal AgreementView Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string place, Guid id, CancellationToken cancellationToken)
    {
        if (!await FindPoolAsync(place, cancellationToken) || await partners.AgreementAsync(Pool.JournalId, id, cancellationToken) is not { } found)
            return NotFound();
        Found = found;
        return Page();
    }
}
