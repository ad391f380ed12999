using Folkmoot.Listening.Notes;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Training;

/// <summary>Somebody who listens keeps a log of how they learn it. It is theirs: only they see it.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class LogModel(ProcessDoor door, TrainingDesk desk, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal bool IsOpen { get; private set; }

    internal IReadOnlyList<TrainingEntry> Mine { get; private set; } = [];

    [BindProperty]
    public TrainingForm Form { get; set; } = new();

    [BindProperty]
    public Guid Entry { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        // It says nothing of when or by whom.
        Form.Id = Guid.NewGuid();
        return await FindAsync(place, process, cancellationToken) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken) =>
        DoAsync(place, process, () => desk.WriteAsync(current.Actor, View, Form, cancellationToken), "Done", cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(string place, string process, CancellationToken cancellationToken) =>
        DoAsync(place, process, () => desk.RemoveAsync(current.Actor, View.Process.Id, Entry, cancellationToken), "Remove.Done", cancellationToken);

    private async Task<IActionResult> DoAsync(string place, string process, Func<Task> act, string done, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            await act();
            Flash.Done(TempData, texts[done]);
            return Redirect(View.Url + "/notes/training");
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
        (View, IsOpen, Mine) = (view, desk.IsOpen(view), await desk.MineAsync(view.Process.Id, current.Actor.AccountId, cancellationToken));
        return true;
    }
}
