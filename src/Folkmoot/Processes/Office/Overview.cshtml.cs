using Folkmoot.Communities;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Processes.Office;

/// <summary>An organiser's overview of a place: what is due, what is stuck, who took part.</summary>
internal sealed class OverviewModel(Places places, OfficeReader reader) : SitePage
{
    internal Place Place { get; private set; } = null!;

    internal IReadOnlyList<OfficeView> All { get; private set; } = [];

    /// <summary>What is due in the place itself.</summary>
    internal IReadOnlyList<DueLine> OfPlace { get; private set; } = [];

    internal int Count(DueState state) => OfPlace.Count(l => l.State == state) + All.Sum(v => v.Due.Count(l => l.State == state));

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return NotFound();
        Place = found;
        OfPlace = await reader.OfPlaceAsync(found, cancellationToken);
        All = await reader.ReadAsync(found, cancellationToken);
        return Page();
    }
}
