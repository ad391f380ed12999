using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Folkmoot.Proposals.Ideas;

/// <summary>The ideas of a process as a table for its organisers.</summary>
internal sealed class ManageModel(ProcessReader processes, IdeaReader reader) : PageModel
{
    public ProcessView View { get; private set; } = null!;

    public IReadOnlyList<IdeaLine> Ideas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await processes.FindAsync(place, process, cancellationToken) is not { } view)
            return NotFound();
        View = view;
        Ideas = await reader.ListAsync(view.Process.Id, cancellationToken);
        return Page();
    }
}
