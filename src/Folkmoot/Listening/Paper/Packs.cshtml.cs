using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Paper;

/// <summary>The paper of a conversation: draw packs, print them, and find a sheet to type in.</summary>
public sealed class PacksModel(ProcessDoor door, PackDesk desk, ICurrentActor current, TimeProvider clock, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal bool IsOpen { get; private set; }

    /// <summary>Whether sheets can be typed in now.</summary>
    internal bool TakesPaper { get; private set; }

    internal IReadOnlyList<PackView> Packs { get; private set; } = [];

    [BindProperty]
    public int? Sheets { get; set; }

    [BindProperty]
    public int? Statements { get; set; } = 10;

    [BindProperty]
    public int? Pack { get; set; }

    [BindProperty]
    public int? Sheet { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDrawAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            var pack = await desk.DrawAsync(current.Actor, View, Sheets, Statements, cancellationToken);
            Flash.Done(TempData, texts["Drawn", pack.Number]);
            return Redirect($"{View.Url}/manage/listen/paper");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    public async Task<IActionResult> OnPostFindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        return Pack is { } pack && Sheet is { } sheet && await desk.FindAsync(View.Process.Id, pack, cancellationToken) is var (_, sheets) && sheets.Any(s => s.Number == sheet)
            ? Redirect($"{View.Url}/manage/listen/paper/{pack}/{sheet}")
            : this.Refused(new RefusedException(texts["Sheet.None"], "Sheet"));
    }

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { ConversationPhase: not null } view)
            return false;
        (View, IsOpen, TakesPaper) = (view, view.Conversation(clock.GetUtcNow()) is not null, view.TakesPaper(clock.GetUtcNow()));
        Packs = await desk.ListAsync(view.Process.Id, current.Actor.AccountId, cancellationToken);
        return true;
    }
}
