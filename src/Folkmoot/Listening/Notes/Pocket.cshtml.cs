using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Listening.Notes;

/// <summary>The page that a connector carries along: it works without a signal and says nothing of who opened it.</summary>
internal sealed class PocketModel(ProcessDoor door) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal NotesSettings Settings { get; private set; } = null!;

    internal NoteForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { NotesPhase: not null } view)
            return NotFound();
        (View, Settings) = (view, view.NotesSettings);
        Form = new NoteForm { Language = Settings.Languages[0] };
        return Page();
    }
}
