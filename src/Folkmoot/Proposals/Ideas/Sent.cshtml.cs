using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Says that a letter is on its way.</summary>
internal sealed class SentModel(ProcessDoor door) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view)
            return NotFound();
        View = view;
        return Page();
    }
}
