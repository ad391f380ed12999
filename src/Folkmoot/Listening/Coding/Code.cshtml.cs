using Folkmoot.Listening.Notes;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Folkmoot.Listening.Coding;

/// <summary>One line at a time: what it is about, and whether it tells of something good or something lacking.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class CodeModel(ProcessDoor door, Codebook codebook, CodingDesk desk, ICurrentActor current) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal IReadOnlyList<Theme> Themes { get; private set; } = [];

    /// <summary>The line to code; null when there is none for this person.</summary>
    internal NoteLine? Shown { get; private set; }

    [BindProperty]
    public Guid Line { get; set; }

    /// <summary>Number of the theme; 0 for none of them.</summary>
    [BindProperty]
    public int? Theme { get; set; }

    [BindProperty]
    public LineSense? Sense { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            await desk.CodeAsync(current.Actor, View.Process.Id, Line, Theme, Sense, cancellationToken);
            return Redirect(View.Url + "/notes/code");
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
        Themes = [.. (await codebook.ListAsync(view.Process.Id, cancellationToken)).Where(t => !t.IsRetired)];
        Shown = Themes.Count == 0 ? null : await desk.NextAsync(current.Actor, view.Process.Id, cancellationToken);
        return true;
    }
}
