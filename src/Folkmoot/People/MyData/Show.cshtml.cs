using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People.MyData;

/// <summary>What is kept about the person who is signed in: to see, to correct and to take away.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class ShowModel(DataBook book, EmailChanges emails, CurrentActor actor, IStringLocalizer<Texts> texts) : SitePage
{
    internal IReadOnlyList<PersonalRecord> Records { get; private set; } = [];

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Name = actor.Rights?.DisplayName;
    }

    public Task<IActionResult> OnPostNameAsync(CancellationToken cancellationToken) =>
        DoAsync(() => book.RenameAsync(actor.Actor, Name, cancellationToken), texts["Name.Done"], cancellationToken);

    public Task<IActionResult> OnPostEmailAsync(CancellationToken cancellationToken) =>
        DoAsync(() => emails.AskAsync(actor.Actor, Email, cancellationToken), texts["Email.Sent", (Email ?? "").Trim()], cancellationToken);

    private async Task<IActionResult> DoAsync(Func<Task> act, string done, CancellationToken cancellationToken)
    {
        try
        {
            await act();
            Flash.Done(TempData, done);
            return RedirectToPage();
        }
        catch (RefusedException refused)
        {
            await LoadAsync(cancellationToken);
            return this.Refused(refused);
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Records = await book.FindAsync(actor.Rights!.Account, cancellationToken);
}
