using Folkmoot.Communities;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.PublicPages;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Home;

/// <summary>The page of a place: what we shall do together, what is going on, and what became of it.</summary>
[PublicPage]
internal sealed class PlacePageModel(Places places, PlaceReader reader) : SitePage
{
    internal PlaceView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return NotFound();
        View = await reader.ReadAsync(found, cancellationToken);
        return Page();
    }
}
