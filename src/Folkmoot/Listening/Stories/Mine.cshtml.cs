using Folkmoot.Listening.Notes;
using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Secrets;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Stories;

/// <summary>With the code a teller reads their story as it will stand, corrects it, shares it, or takes it back.</summary>
[EnableRateLimiting(Limits.Codes)]
internal sealed class MineModel(ProcessDoor door, StoryDesk desk, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal bool IsFound { get; private set; }

    internal bool IsShared { get; private set; }

    internal bool IsGone { get; private set; }

    [BindProperty]
    public StoryForm Form { get; set; } = new();

    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostFindAsync(string place, string process, CancellationToken cancellationToken) => DoAsync(
        place, process, async code =>
        {
            var story = await desk.FindAsync(View.Process.Id, code, cancellationToken) ?? throw new RefusedException(texts["Code.None"], nameof(Code));
            ModelState.Clear();
            (Form, Code, IsFound, IsShared) = (StoryForm.Of(story), code, true, story.SharedAt is not null);
            return Page();
        }, cancellationToken);

    public Task<IActionResult> OnPostShareAsync(string place, string process, CancellationToken cancellationToken) => DoAsync(
        place, process, async code =>
        {
            IsFound = true;
            await desk.ShareAsync(View, code, Form.Details, cancellationToken);
            Flash.Done(TempData, texts["Shared"]);
            return Redirect(View.Url + "/stories");
        }, cancellationToken);

    public Task<IActionResult> OnPostWithdrawAsync(string place, string process, CancellationToken cancellationToken) => DoAsync(
        place, process, async code =>
        {
            await desk.WithdrawAsync(View, code, cancellationToken);
            IsGone = true;
            return Page();
        }, cancellationToken);

    private async Task<IActionResult> DoAsync(string place, string process, Func<string, Task<IActionResult>> act, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            return await act(PrintedCode.Tidy(Code, NoteCodes.Length, nameof(Code)));
        }
        catch (RefusedException e)
        {
            return this.Refused(e, e.Field == nameof(Code) ? "" : nameof(Form));
        }
    }

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view || view.Method(StoryMethod.MethodName) is null)
            return false;
        View = view;
        return true;
    }
}
