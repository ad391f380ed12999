using Folkmoot.Communities;
using Folkmoot.Platform.Authorisation;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Assurance;

/// <summary>The reports to boards, and what their resolutions asked for that is not done yet.</summary>
public sealed class ListModel(Places places, ReportBook book, ICurrentActor current, TimeProvider clock) : ReportPage(places, clock)
{
    internal IReadOnlyList<ReportView> Reports { get; private set; } = [];

    internal bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken)
    {
        if (!await FindPlaceAsync(place, cancellationToken))
            return NotFound();
        Reports = await book.ListAsync(Place.Id, cancellationToken);
        MayManage = await current.OrganisesAsync(Place.Id, cancellationToken);
        return Page();
    }
}
