using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening;

/// <summary>Organisers look at new statements, decide in public, and add what was heard elsewhere.</summary>
public sealed class ManageModel(ProcessReader reader, StatementBook book, StatementDesk desk, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal IReadOnlyList<HeardStatement> Waiting { get; private set; } = [];

    internal IReadOnlyList<HeardStatement> Decided { get; private set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public Guid Statement { get; set; }

    [BindProperty]
    public Guid Version { get; set; }

    [BindProperty]
    public bool Show { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAddAsync(string place, string process, CancellationToken cancellationToken) => DoAsync(
        place, process, "Add.Done", () => desk.AddAsync(current.Actor, View, Text, Source, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostDecideAsync(string place, string process, CancellationToken cancellationToken) => DoAsync(
        place, process, Show ? "Decide.Shown" : "Decide.Rejected", () => desk.DecideAsync(current.Actor, View, Statement, Show, Reason, Version, cancellationToken), cancellationToken);

    private async Task<IActionResult> DoAsync(string place, string process, string done, Func<Task> act, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            await act();
            Flash.Done(TempData, texts[done]);
            return Redirect(View.Url + "/manage/listen");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(place, process, cancellationToken) is not { ConversationPhase: not null } view)
            return false;
        var all = await book.ListAsync(view.Process.Id, cancellationToken);
        (View, Waiting, Decided) = (view, [.. all.Where(s => s.State == StatementState.Waiting)], [.. all.Where(s => s.State != StatementState.Waiting)]);
        return true;
    }
}
