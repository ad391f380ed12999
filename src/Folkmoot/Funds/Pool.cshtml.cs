using Folkmoot.Communities;
using Folkmoot.Platform.Authorisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Folkmoot.Funds;

/// <summary>The pool of a place: who gave, where the money is, and how to check it.</summary>
public sealed class PoolModel(Places places, PoolBook book, ICurrentActor current) : PageModel
{
    public Place Place { get; private set; } = null!;

    /// <summary>Null when the place has no pool.</summary>
    public PoolView? Pool { get; private set; }

    public bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return NotFound();
        Place = found;
        Pool = await book.FindAsync(found, cancellationToken);
        MayManage = await current.OrganisesAsync(found.Id, cancellationToken);
        return Page();
    }
}
