using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Secrets;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Folkmoot.Listening.Notes;

/// <summary>Whoever holds a card takes away what was written down of the talk.</summary>
[EnableRateLimiting(Limits.Codes)]
internal sealed class WithdrawModel(ProcessDoor door, NoteDesk desk) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal bool IsGone { get; private set; }

    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            await desk.WithdrawAsync(View, PrintedCode.Tidy(Code, NoteCodes.Length, nameof(Code)), cancellationToken);
            IsGone = true;
            return Page();
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
        return true;
    }
}
