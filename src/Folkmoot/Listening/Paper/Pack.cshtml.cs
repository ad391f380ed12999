using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Listening.Paper;

/// <summary>The sheets of a pack to print, each with its pack, number and seed.</summary>
public sealed class PackModel(ProcessDoor door, PackDesk desk, StatementBook book) : SitePage
{
    private Dictionary<int, string> _texts = [];

    internal ProcessView View { get; private set; } = null!;

    internal PaperPack Pack { get; private set; } = null!;

    internal IReadOnlyList<PackSheet> Sheets { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string place, string process, int pack, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { ConversationPhase: not null } view || await desk.FindAsync(view.Process.Id, pack, cancellationToken) is not var (found, sheets))
            return NotFound();
        (View, Pack, Sheets) = (view, found, sheets);
        _texts = (await book.ListAsync(view.Process.Id, cancellationToken)).ToDictionary(s => s.Number, s => s.Text);
        return Page();
    }

    internal string TextOf(int statement) => _texts[statement];
}
