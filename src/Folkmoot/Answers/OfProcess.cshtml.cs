using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Answers;

/// <summary>What is owed an answer in one process.</summary>
public sealed class OfProcessModel(ProcessDoor door, AnswerBook book) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal AnswerBoard Board { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view)
            return NotFound();
        (View, Board) = (view, await book.OfProcessAsync(view.Process.Id, cancellationToken));
        return Page();
    }
}
