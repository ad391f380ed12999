using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Delivery;

/// <summary>The method in which what was chosen is carried out and told: each chosen proposal is a project that everybody can follow.</summary>
internal sealed class DeliveryMethod(FolkmootDb db, IStringLocalizer<Texts> texts) : IMethod
{
    public const string MethodName = "delivery";

    public string Name => MethodName;

    public string Complete(string settingsJson) => DeliverySettings.Read(settingsJson).Write();

    public IReadOnlyList<SettingLine> Describe(string settingsJson, string currency)
    {
        var settings = DeliverySettings.Read(settingsJson);
        return
        [
            new(texts["Setting.Answers"], texts["Setting.Answers.Value", settings.AnswerDays]),
            new(texts["Setting.News"], texts["Setting.News.Value", settings.UpdateDays]),
        ];
    }

    public async Task<PhaseAction?> ActionAsync(PhaseScene scene, CancellationToken cancellationToken) =>
        scene.Phase.State != PhaseState.Planned && await db.Projects.AnyAsync(p => p.ProcessId == scene.Process.Id, cancellationToken)
            ? new PhaseAction(texts["Action"], scene.Url + "/projects", true)
            : null;

    public string? SettingsUrl(PhaseScene scene) => scene.ManageUrl + "/settings/delivery";

    public async Task<IReadOnlyList<PhaseTask>> TasksAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var projects = await db.Projects.CountAsync(p => p.ProcessId == scene.Process.Id, cancellationToken);
        var milestones = db.Milestones;
        var planned = await db.Projects.CountAsync(p => p.ProcessId == scene.Process.Id && p.Owner != "" && milestones.Any(m => m.ProjectId == p.Id), cancellationToken);
        return [new(texts["Task.Plan"], projects == 0 ? texts["Task.Plan.Later"] : texts["Task.Plan.Hint", planned, projects], scene.Url + "/manage/projects", projects > 0 && planned == projects, false)];
    }

    public Task OpeningAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken) => Task.CompletedTask;
}
