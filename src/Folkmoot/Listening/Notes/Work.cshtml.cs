using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Notes;

/// <summary>A connector's own page: take a note, carry the form along, print cards, and see what one has sent in.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class WorkModel(ProcessDoor door, NoteDesk desk, FolkmootDb db, ICurrentActor current, TimeProvider clock, IStringLocalizer<Texts> texts) : SitePage
{
    private const int Most = 100;

    internal ProcessView View { get; private set; } = null!;

    internal NotesSettings Settings { get; private set; } = null!;

    internal bool IsOpen { get; private set; }

    /// <summary>The newest notes of this connector that are still here, with how many lines each has.</summary>
    internal IReadOnlyList<(ConversationNote Note, int Lines)> Mine { get; private set; } = [];

    [BindProperty]
    public Guid Note { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            await desk.RemoveAsync(current.Actor, View.Process.Id, Note, cancellationToken);
            Flash.Done(TempData, texts["Remove.Done"]);
            return Redirect(View.Url + "/notes/work");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { NotesPhase: not null } view)
            return false;
        (View, Settings, IsOpen) = (view, view.NotesSettings, view.TakesNotesAt(clock.GetUtcNow()));
        var me = current.Actor.AccountId;
        var notes = await db.ConversationNotes.AsNoTracking().Where(n => n.ProcessId == view.Process.Id && n.ConnectorId != null && n.ConnectorId == me)
            .OrderByDescending(n => n.Day).ThenBy(n => n.Id).Take(Most).ToListAsync(cancellationToken);
        var ids = notes.Select(n => n.Id).ToList();
        var lines = await db.NoteLines.Where(l => ids.Contains(l.NoteId)).GroupBy(l => l.NoteId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        Mine = [.. notes.Select(n => (n, lines.GetValueOrDefault(n.Id)))];
        return true;
    }
}
