using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Answers;

/// <summary>Writes an answer; organisers also name another person who owes it, or take words down that break the rules.</summary>
public sealed class WriteModel(AnswerBook book, AnswerDesk desk, AnswerRights rights, ICurrentActor current, FolkmootDb db, IStringLocalizer<Texts> texts) : SitePage
{
    private string _zone = "Etc/UTC";

    internal OwedAnswer Owed { get; private set; } = null!;

    internal bool MayManage { get; private set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public Guid Version { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await DenyAsync(id, cancellationToken) is { } denied)
            return denied;
        (Words, Name, Version) = (Owed.Answer, Owed.Answerer, Owed.Version);
        return Page();
    }

    public Task<IActionResult> OnPostAnswerAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(id, onlyManagers: false, texts["Write.Done"], () => desk.AnswerAsync(current.Actor, id, Words, Name, Version, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostAssignAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(id, onlyManagers: true, texts["Assign.Done"], () => desk.AssignAsync(current.Actor, id, Name, Email, Version, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostTakeDownAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(id, onlyManagers: true, texts["TakeDown.Done"], () => desk.TakeDownAsync(current.Actor, id, Reason, Version, cancellationToken), cancellationToken);

    internal string SayDate(DateTimeOffset moment) => PlaceClock.SayDate(moment, _zone);

    private async Task<IActionResult> DoAsync(Guid id, bool onlyManagers, string done, Func<Task> act, CancellationToken cancellationToken)
    {
        if (await DenyAsync(id, cancellationToken) is { } denied)
            return denied;
        if (onlyManagers && !MayManage)
            return StatusCode(StatusCodes.Status403Forbidden);
        try
        {
            await act();
            Flash.Done(TempData, done);
            return Redirect($"/answers/{id}");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    private async Task<IActionResult?> DenyAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is not { State: not OwedState.TakenDown } owed)
            return NotFound();
        Owed = owed;
        MayManage = await rights.MayManageAsync(owed, cancellationToken);
        _zone = await db.Places.Where(p => p.Id == owed.PlaceId).Select(p => p.TimeZone).SingleAsync(cancellationToken);
        return await rights.MayAnswerAsync(owed, cancellationToken) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
