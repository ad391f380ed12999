using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Platform.Authorisation;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Savings;

/// <summary>What was promised out of savings and has not come, and what is kept free for it.</summary>
public sealed class ReserveModel(Places places, PoolBook pools, ReserveDesk desk, ICurrentActor current) : SavingsPage
{
    internal ReserveView Reserve { get; private set; } = null!;

    internal bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found || await pools.FindAsync(found, cancellationToken) is not { } pool)
            return NotFound();
        Place = found;
        Reserve = await desk.FindAsync(found, pool, cancellationToken);
        MayManage = await current.OrganisesAsync(found.Id, cancellationToken);
        return Page();
    }
}
