using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using NodaTime.Text;

namespace Folkmoot.Listening.Notes;

/// <summary>A connector writes down a talk; the plain form, which needs a signal and no script.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class TakeModel(ProcessDoor door, NoteDesk desk, ICurrentActor current, TimeProvider clock, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal NotesSettings Settings { get; private set; } = null!;

    internal bool IsOpen { get; private set; }

    [BindProperty]
    public NoteForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        Form = new NoteForm
        {
            Id = Guid.NewGuid().ToString(),
            Day = LocalDatePattern.Iso.Format(PlaceClock.Local(clock.GetUtcNow(), View.Place.TimeZone).Date),
            Language = Settings.Languages[0],
            Code = NoteCodes.New(),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            var entry = Form.Read(Settings);
            await desk.KeepAsync(current.Actor, View, entry, cancellationToken);
            Flash.Done(TempData, texts["Take.Done", entry.Code]);
            return Redirect(View.Url + "/notes/work");
        }
        catch (RefusedException e)
        {
            return this.Refused(e, nameof(Form));
        }
    }

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { NotesPhase: not null } view)
            return false;
        (View, Settings, IsOpen) = (view, view.NotesSettings, view.TakesNotesAt(clock.GetUtcNow()));
        return true;
    }
}
