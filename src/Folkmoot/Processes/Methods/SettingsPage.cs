using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Processes.Methods;

/// <summary>
/// What pages share on which an organiser changes the settings of the named method: they find the phase, and save by way of
/// <see cref="PhaseWriter"/>, which freezes the settings when the phase opens and publishes every later change with its reason.
/// </summary>
public abstract class SettingsPage(string method, ProcessReader reader, PhaseWriter writer, ICurrentActor current) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal Phase Phase { get; private set; } = null!;

    /// <summary>Why it changes although the phase is open; public.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The version of the phase that the person saw.</summary>
    [BindProperty]
    public Guid Version { get; set; }

    /// <summary>Fills the fields with the settings as they are.</summary>
    private protected abstract void Fill(string settings);

    /// <summary>What the fields say, as JSON.</summary>
    /// <param name="before">The settings as they are, for what the form does not ask.</param>
    /// <exception cref="RefusedException">A field is wrong.</exception>
    private protected abstract string Read(string before);

    /// <summary>What the person is told when it is saved.</summary>
    private protected abstract string Done { get; }

    public async Task<IActionResult> OnGetAsync(string place, string process, string key, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, key, cancellationToken))
            return NotFound();
        Version = Phase.Version;
        Fill(Phase.Settings);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string place, string process, string key, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, key, cancellationToken))
            return NotFound();
        try
        {
            var edit = new PhaseEdit(Phase.Title, Phase.About, Phase.OpensAt, Phase.ClosesAt, Read(Phase.Settings), Reason);
            await writer.EditAsync(current.Actor, Phase.Id, edit, Version, cancellationToken);
            Flash.Done(TempData, Done);
            return Redirect(View.Url + "/manage");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    private async Task<bool> FindAsync(string place, string process, string key, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(place, process, cancellationToken) is not { } view || view.Phases.FirstOrDefault(p => p.Key == key && p.Method == method) is not { } phase)
            return false;
        (View, Phase) = (view, phase);
        return true;
    }
}
