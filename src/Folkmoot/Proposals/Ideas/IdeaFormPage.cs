using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Proposals.Ideas;

/// <summary>What the forms about one idea share that anybody can fill in: they find the idea, tell people from programs, and keep what was written when something is wrong.</summary>
internal abstract class IdeaFormPage(ProcessDoor door, IdeaReader reader, FormStamp stamp) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal Idea Idea { get; private set; } = null!;

    /// <summary>A trap: people do not see it.</summary>
    [BindProperty]
    public string? Website { get; set; }

    [BindProperty]
    public string? Stamp { get; set; }

    /// <summary>Where the idea is shown.</summary>
    private protected string IdeaUrl => $"{View.Url}/ideas/{Idea.Number}";

    /// <summary>Whether the form is there for an idea in this state.</summary>
    private protected virtual bool Fits(IdeaState state) => state == IdeaState.Public;

    /// <summary>Does what the form is for.</summary>
    /// <returns>Where to go then.</returns>
    private protected abstract Task<string> DoAsync(CancellationToken cancellationToken);

    public async Task<IActionResult> OnGetAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        Stamp = stamp.New();
        return await FindAsync(place, process, number, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, number, cancellationToken))
            return NotFound();
        try
        {
            stamp.Check(Stamp, Website);
            return Redirect(await DoAsync(cancellationToken));
        }
        catch (RefusedException e)
        {
            // A stamp that was not good is replaced, so that nothing that was written is lost.
            if (e.Field is null)
            {
                Stamp = stamp.New();
                ModelState.Remove(nameof(Stamp));
            }

            return this.Refused(e);
        }
    }

    private async Task<bool> FindAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view
            || await reader.FindAsync(view.Process.Id, number, cancellationToken) is not { } idea || !Fits(idea.State))
            return false;
        (View, Idea) = (view, idea);
        return true;
    }
}
