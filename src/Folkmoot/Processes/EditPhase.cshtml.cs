using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Processes;

/// <summary>Changes the title, words and dates of a phase.</summary>
public sealed class EditPhaseModel(ProcessReader reader, PhaseWriter writer, MethodList methods, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal Phase Phase { get; private set; } = null!;

    internal string? SettingsUrl => methods[Phase.Method].SettingsUrl(View.Scene(Phase));

    internal IReadOnlyList<SettingLine> Settings => methods[Phase.Method].Describe(Phase.Settings, View.Process.Currency);

    [BindProperty]
    public PhaseForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string place, string process, string key, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, key, cancellationToken))
            return NotFound();
        Form = PhaseForm.Of(Phase, View.Place.TimeZone);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string place, string process, string key, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, key, cancellationToken))
            return NotFound();
        try
        {
            await writer.EditAsync(current.Actor, Phase.Id, Form.Read(Phase, View.Place.TimeZone), Form.Version, cancellationToken);
            Flash.Done(TempData, texts["EditPhase.Done"]);
            return Redirect(View.Url + "/manage");
        }
        catch (RefusedException e)
        {
            return this.Refused(e, nameof(Form));
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
