using System.Globalization;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>The method in which those who come to an open meeting talk over what groups asked for, and decide; whoever has an interest leaves.</summary>
internal sealed class MeetingMethod(FolkmootDb db, IStringLocalizer<Texts> texts) : IMethod
{
    public const string MethodName = "open-meeting";

    public string Name => MethodName;

    public string Complete(string settingsJson) => MeetingSettings.Read(settingsJson).Write();

    public IReadOnlyList<SettingLine> Describe(string settingsJson, string currency)
    {
        var settings = MeetingSettings.Read(settingsJson);
        return
        [
            new(texts["Setting.Entitled"], settings.Entitled),
            new(texts["Setting.MeetingQuorum"], settings.Quorum.ToString(CultureInfo.InvariantCulture)),
            new(texts["Setting.Residents"], texts[settings.ResidentMajority ? "Setting.Residents.Yes" : "Setting.Residents.No"]),
            new(texts["Setting.Majority"], texts["Setting.Majority.Value", settings.Majority]),
            new(texts["Setting.Challenge"], texts["Setting.Challenge.Value", settings.ChallengeDays]),
        ];
    }

    public Task<PhaseAction?> ActionAsync(PhaseScene scene, CancellationToken cancellationToken) =>
        Task.FromResult<PhaseAction?>(scene.Phase.State == PhaseState.Planned ? null : new PhaseAction(texts["Action.See"], scene.Url + "/call", scene.Phase.State == PhaseState.Open));

    public string? SettingsUrl(PhaseScene scene) => scene.ManageUrl + "/settings/meeting";

    public async Task<IReadOnlyList<PhaseTask>> TasksAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        if (scene.Phase.State != PhaseState.Open)
            return [];
        var open = await db.Bids.CountAsync(b => b.ProcessId == scene.Process.Id && b.State == BidState.Sent, cancellationToken);
        return [new(texts["Task.Decide"], texts["Task.Decide.Hint", open], scene.Url + "/manage/call", open == 0, false)];
    }

    public Task OpeningAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken) => Task.CompletedTask;
}
