using System.Globalization;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Feasibility;

/// <summary>The method in which officers check and cost ideas in public, and hand those that can be done on to the ballot.</summary>
internal sealed class CheckMethod(FolkmootDb db, CheckDesk desk, IStringLocalizer<Texts> texts) : IMethod
{
    public const string MethodName = "feasibility";

    public string Name => MethodName;

    public string Complete(string settingsJson) => CheckSettings.Read(settingsJson).Write();

    public IReadOnlyList<SettingLine> Describe(string settingsJson, string currency)
    {
        var settings = CheckSettings.Read(settingsJson);
        return
        [
            new(texts["Settings.Owner"], settings.Owner.Length > 0 ? settings.Owner : texts["Settings.Owner.None"]),
            new(texts["Settings.Days"], settings.AnswerDays.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    public async Task<PhaseAction?> ActionAsync(PhaseScene scene, CancellationToken cancellationToken) =>
        scene.Phase.State != PhaseState.Planned && await db.IdeaChecks.AnyAsync(c => c.ProcessId == scene.Process.Id, cancellationToken)
            ? new PhaseAction(texts["Action.See"], scene.Url + "/checks", scene.Phase.State == PhaseState.Open)
            : null;

    public string? SettingsUrl(PhaseScene scene) => scene.ManageUrl + "/settings/checks";

    public async Task<IReadOnlyList<PhaseTask>> TasksAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        if (scene.Phase.State == PhaseState.Planned)
            return [];
        var pending = await db.IdeaChecks.CountAsync(c => c.ProcessId == scene.Process.Id && c.Judgement == Judgement.Pending, cancellationToken);
        return [new(texts["Task.Judge"], texts["Task.Judge.Hint", pending], scene.Url + "/manage/checks", pending == 0, false)];
    }

    public Task OpeningAsync(PhaseScene scene, CancellationToken cancellationToken) => desk.OpenAsync(scene, cancellationToken);

    public Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken) => Task.CompletedTask;
}
