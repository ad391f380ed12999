using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Confirmations;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Processes;

/// <summary>Asks that an open phase be closed before its announced end; a second person confirms it.</summary>
internal sealed class ClosePhaseModel(ProcessReader reader, TwoPeople confirmations, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal Phase Phase { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, string key, CancellationToken cancellationToken) =>
        await FindAsync(place, process, key, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string place, string process, string key, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, key, cancellationToken))
            return NotFound();
        try
        {
            if (Phase.State != PhaseState.Open || View.Process.State != ProcessState.Published)
                throw new RefusedException(texts["Close.NotOpen"]);
            var request = new ConfirmationRequest(
                CloseEarly.ActName, "phase", Phase.Id, View.Place.Id, View.Process.Id, Access.Organiser,
                texts["Close.Words", Phase.Title, View.Process.Title], Reason, View.Url + "/manage");
            var asked = await confirmations.AskAsync(current.Actor, request, cancellationToken);
            return Redirect($"/confirm/{asked.Id}");
        }
        catch (RefusedException refused)
        {
            return this.Refused(refused);
        }
    }

    private async Task<bool> FindAsync(string place, string process, string key, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(place, process, cancellationToken) is not { } view || view.Phases.FirstOrDefault(p => p.Key == key) is not { } phase)
            return false;
        (View, Phase) = (view, phase);
        return true;
    }
}
