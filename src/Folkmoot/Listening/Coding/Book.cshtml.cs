using Folkmoot.Listening.Notes;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Listening.Coding;

/// <summary>The codebook with every change that was made to it.</summary>
internal sealed class BookModel(ProcessDoor door, Codebook codebook) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal IReadOnlyList<Theme> Themes { get; private set; } = [];

    internal IReadOnlyList<CodebookChange> Changes { get; private set; } = [];

    internal int Version => Changes.Count == 0 ? 0 : Changes[0].Number;

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { NotesPhase: not null } view)
            return NotFound();
        View = view;
        Themes = await codebook.ListAsync(view.Process.Id, cancellationToken);
        Changes = await codebook.ChangesAsync(view.Process.Id, cancellationToken);
        return Page();
    }
}
