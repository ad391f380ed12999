using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recommend;

/// <summary>The method in which the members of an assembly vote on what they recommend.</summary>
internal sealed class MembersVoteMethod(FolkmootDb db, VoteDesk desk, IStringLocalizer<Texts> texts) : IMethod
{
    public const string MethodName = "members-vote";

    public string Name => MethodName;

    public string Complete(string settingsJson) => VoteSettings.Read(settingsJson).Write();

    public IReadOnlyList<SettingLine> Describe(string settingsJson, string currency) => [new(texts["Setting.HandOn"], texts[$"HandOn.{VoteSettings.Read(settingsJson).HandOn}"])];

    public Task<PhaseAction?> ActionAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.FromResult<PhaseAction?>(
        scene.Phase.State == PhaseState.Planned ? null : new PhaseAction(texts[scene.Phase.State == PhaseState.Open ? "Action.Vote" : "Action.Result"], scene.Url + "/assembly/recommendations", false));

    public string? SettingsUrl(PhaseScene scene) => null;

    public async Task<IReadOnlyList<PhaseTask>> TasksAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var all = await db.Recommendations.CountAsync(r => r.ProcessId == scene.Process.Id && r.State != RecommendationState.Withdrawn, cancellationToken);
        return [new(texts["Task.Recommendations"], texts["Task.Recommendations.Hint", all], scene.Url + "/manage/assembly/recommendations", all > 0, true)];
    }

    public Task OpeningAsync(PhaseScene scene, CancellationToken cancellationToken) => desk.OpenAsync(scene, cancellationToken);

    public async Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var phases = await db.Phases.AsNoTracking().Where(p => p.ProcessId == scene.Process.Id).OrderBy(p => p.Ordinal).ToListAsync(cancellationToken);
        await desk.CloseAsync(scene, AssemblyView.Of(new ProcessView(scene.Place, scene.Process, phases))!, cancellationToken);
    }

    public Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken) => Task.CompletedTask;
}
