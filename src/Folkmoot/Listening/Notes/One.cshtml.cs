using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening.Notes;

/// <summary>What was heard in one talk and what happens next, for the connector to print and bring back.</summary>
internal sealed class OneModel(ProcessDoor door, FolkmootDb db, ICurrentActor current, Settings settings) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal ConversationNote Note { get; private set; } = null!;

    internal IReadOnlyList<IGrouping<LineList, NoteLine>> Lines { get; private set; } = [];

    /// <summary>Where the note can be withdrawn, to type.</summary>
    internal string Address => settings.Address.Authority + View.Url + "/notes/withdraw";

    public async Task<IActionResult> OnGetAsync(string place, string process, Guid note, CancellationToken cancellationToken)
    {
        var me = current.Actor.AccountId;
        if (await door.FindAsync(place, process, cancellationToken) is not { NotesPhase: not null } view
            || await db.ConversationNotes.AsNoTracking().SingleOrDefaultAsync(n => n.Id == note && n.ProcessId == view.Process.Id && n.ConnectorId != null && n.ConnectorId == me, cancellationToken) is not { } row)
            return NotFound();
        (View, Note) = (view, row);
        Lines = [.. (await db.NoteLines.AsNoTracking().Where(l => l.NoteId == note).OrderBy(l => l.Ordinal).ToListAsync(cancellationToken)).GroupBy(l => l.List)];
        return Page();
    }
}
