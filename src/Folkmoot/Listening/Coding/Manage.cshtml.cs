using System.Globalization;
using Folkmoot.Listening.Notes;
using Folkmoot.Opinion.Reliability;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Coding;

/// <summary>Organisers keep the codebook, see how coding goes, contact who wants that, and publish what was heard.</summary>
internal sealed class ManageModel(
    ProcessDoor door, Codebook codebook, CodingDesk coding, HearingDesk hearing, FolkmootDb db, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal int Notes { get; private set; }

    internal CodingState State { get; private set; } = null!;

    internal IReadOnlyList<Theme> Themes { get; private set; } = [];

    internal IReadOnlyList<ContactWish> Contacts { get; private set; } = [];

    internal IReadOnlyList<HeardReport> Reports { get; private set; } = [];

    internal bool MayPublish => View.NotesPhase!.State == PhaseState.Closed;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Meaning { get; set; }

    [BindProperty]
    public Guid Theme { get; set; }

    [BindProperty]
    public Guid Version { get; set; }

    [BindProperty]
    public bool Retired { get; set; }

    [BindProperty]
    public Guid Wish { get; set; }

    [BindProperty]
    public string? Early { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAddAsync(string place, string process, CancellationToken cancellationToken) =>
        DoAsync(place, process, "Theme.Added", () => codebook.AddAsync(current.Actor, View.Process.Id, Name, Meaning, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostChangeAsync(string place, string process, CancellationToken cancellationToken) =>
        DoAsync(place, process, "Theme.Saved", () => codebook.ChangeAsync(current.Actor, View.Process.Id, Theme, Name, Meaning, Retired, Version, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostContactedAsync(string place, string process, CancellationToken cancellationToken) =>
        DoAsync(place, process, "Contacts.Gone", () => db.ContactWishes.Where(c => c.Id == Wish && c.ProcessId == View.Process.Id).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostPublishAsync(string place, string process, CancellationToken cancellationToken)
    {
        var number = 0;
        var answer = await DoAsync(place, process, "Publish.Done", async () => number = (await hearing.PublishAsync(current.Actor, View, Early, cancellationToken)).Number, cancellationToken);
        return number == 0 ? answer : Redirect($"{View.Url}/notes/heard/{number}");
    }

    internal string Say(KrippendorffAlpha? alpha) => alpha is null ? texts["Alpha.None"] : alpha.Value.ToString("0.00", CultureInfo.CurrentCulture);

    private async Task<IActionResult> DoAsync(string place, string process, string done, Func<Task> act, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            await act();
            Flash.Done(TempData, texts[done]);
            return Redirect(View.Url + "/manage/notes");
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
        View = view;
        var id = view.Process.Id;
        Notes = await db.ConversationNotes.CountAsync(n => n.ProcessId == id, cancellationToken);
        State = await coding.StateAsync(id, cancellationToken);
        Themes = await codebook.ListAsync(id, cancellationToken);
        // By a key that has nothing to do with when they came.
        Contacts = await db.ContactWishes.AsNoTracking().Where(c => c.ProcessId == id).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        Reports = await hearing.ListAsync(id, cancellationToken);
        return true;
    }
}
