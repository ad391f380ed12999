using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Listening.Notes;

/// <summary>Cards to hand over, each with a code that nobody has used; the platform keeps none of them until a note comes in with one.</summary>
internal sealed class CardsModel(ProcessDoor door, Settings settings) : SitePage
{
    private const int OnAPage = 8;

    internal ProcessView View { get; private set; } = null!;

    internal IReadOnlyList<string> Codes { get; private set; } = [];

    internal string Address => settings.Address.Authority + View.Url + "/notes/withdraw";

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { NotesPhase: not null } view)
            return NotFound();
        View = view;
        Codes = [.. Enumerable.Range(0, OnAPage).Select(_ => NoteCodes.New())];
        return Page();
    }
}
