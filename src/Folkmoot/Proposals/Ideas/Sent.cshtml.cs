using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Says that a letter is on its way.</summary>
internal sealed class SentModel(ProcessDoor door) : PageModel
{
    public ProcessView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view)
            return NotFound();
        View = view;
        return Page();
    }
}
