using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Ballots.Settings;

/// <summary>Changes how people vote in a ballot phase and how the votes are counted.</summary>
public sealed class EditModel(ProcessReader reader, PhaseWriter writer, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal Phase Phase { get; private set; } = null!;

    /// <summary>The settings as they are.</summary>
    internal BallotSettings Settings { get; private set; } = null!;

    [BindProperty]
    public SettingsForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string place, string process, string key, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, key, cancellationToken))
            return NotFound();
        Form = SettingsForm.Of(Settings, Phase.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string place, string process, string key, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, key, cancellationToken))
            return NotFound();
        try
        {
            var json = BallotSettingsJson.Write(Form.Read(Settings, View.Process.Currency));
            await writer.EditAsync(current.Actor, Phase.Id, new PhaseEdit(Phase.Title, Phase.About, Phase.OpensAt, Phase.ClosesAt, json, Form.Reason), Form.Version, cancellationToken);
            Flash.Done(TempData, texts["Done"]);
            return Redirect(View.Url + "/manage");
        }
        catch (RefusedException e)
        {
            return this.Refused(e, nameof(Form));
        }
    }

    private async Task<bool> FindAsync(string place, string process, string key, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(place, process, cancellationToken) is not { } view
            || view.Phases.FirstOrDefault(p => p.Key == key && p.Method == BallotMethod.MethodName) is not { } phase)
            return false;
        (View, Phase, Settings) = (view, phase, BallotSettingsJson.Read(phase.Settings));
        return true;
    }
}
