using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>The method in which the assembly is drawn in public.</summary>
internal sealed class LotteryMethod(FolkmootDb db, IStringLocalizer<Texts> texts) : IMethod
{
    public const string MethodName = "lottery";

    public string Name => MethodName;

    public string Complete(string settingsJson) => LotterySettings.Read(settingsJson).Write();

    public IReadOnlyList<SettingLine> Describe(string settingsJson, string currency)
    {
        var settings = LotterySettings.Read(settingsJson);
        return [new(texts["Setting.Objective"], texts[$"Objective.{settings.Objective}"]), new(texts["Setting.Panels"], settings.Panels.ToString("N0", CultureInfo.CurrentCulture)), new(texts["Setting.DropOut"], settings.DropOut.ToString(CultureInfo.CurrentCulture))];
    }

    public Task<PhaseAction?> ActionAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.FromResult(
        scene.Phase.State == PhaseState.Planned ? null : new PhaseAction(texts[scene.Phase.State == PhaseState.Open ? "Action.Watch" : "Action.Drawn"], scene.Url + "/assembly/draw", scene.Phase.State == PhaseState.Open));

    public string? SettingsUrl(PhaseScene scene) => scene.ManageUrl + "/settings/lottery";

    public async Task<IReadOnlyList<PhaseTask>> TasksAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var draw = await db.Draws.AsNoTracking().Where(d => d.ProcessId == scene.Process.Id && d.Kind == DrawKind.Panel).OrderByDescending(d => d.Number).FirstOrDefaultAsync(cancellationToken);
        return [new(texts["Task.Draw"], draw is null ? texts["Task.Draw.None"] : texts[$"State.{draw.State}"], scene.Url + "/manage/assembly/draw", draw?.State == DrawState.Drawn, false)];
    }

    public async Task OpeningAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        if (!await db.Phases.AnyAsync(p => p.ProcessId == scene.Process.Id && p.Method == Recruit.RecruitmentMethod.MethodName, cancellationToken))
            throw new RefusedException("A lottery needs people to draw from: the process must have a phase that recruits them.");
    }

    public Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken) => Task.CompletedTask;
}
