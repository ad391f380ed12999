using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Savings;

/// <summary>The cases of a place.</summary>
public sealed class ListModel(Places places, CaseBook book, FolkmootDb db, ICurrentActor current) : SavingsPage
{
    internal IReadOnlyList<SavingsCase> Cases { get; private set; } = [];

    internal bool MayManage { get; private set; }

    internal bool HasPool { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return NotFound();
        Place = found;
        Cases = (await book.ListAsync(found.Id, cancellationToken)).FindAll(one => one.ClaimedAt is not null);
        HasPool = await db.Journals.AnyAsync(j => j.PlaceId == found.Id, cancellationToken);
        MayManage = await current.OrganisesAsync(found.Id, cancellationToken);
        return Page();
    }
}
