using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>The method in which a panel with residents decides on what groups asked for, and nobody decides who has an interest.</summary>
internal sealed class PanelMethod(FolkmootDb db, IStringLocalizer<Texts> texts) : IMethod
{
    public const string MethodName = "panel";

    public string Name => MethodName;

    public string Complete(string settingsJson) => PanelSettings.Read(settingsJson).Write();

    public IReadOnlyList<SettingLine> Describe(string settingsJson, string currency)
    {
        var settings = PanelSettings.Read(settingsJson);
        return
        [
            new(texts["Setting.Quorum"], settings.Quorum.ToString(CultureInfo.InvariantCulture)),
            new(texts["Setting.Residents"], texts[settings.ResidentMajority ? "Setting.Residents.Yes" : "Setting.Residents.No"]),
            new(texts["Setting.Scores"], settings.MinScores.ToString(CultureInfo.InvariantCulture)),
            new(texts["Setting.Challenge"], texts["Setting.Challenge.Value", settings.ChallengeDays]),
        ];
    }

    public Task<PhaseAction?> ActionAsync(PhaseScene scene, CancellationToken cancellationToken) =>
        Task.FromResult<PhaseAction?>(scene.Phase.State == PhaseState.Planned ? null : new PhaseAction(texts["Action.See"], scene.Url + "/call", scene.Phase.State == PhaseState.Open));

    public string? SettingsUrl(PhaseScene scene) => scene.ManageUrl + "/settings/panel";

    public async Task<IReadOnlyList<PhaseTask>> TasksAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var settings = PanelSettings.Read(scene.Phase.Settings);
        var seats = await db.PanelSeats.AsNoTracking().Where(s => s.ProcessId == scene.Process.Id && s.LeftAt == null).ToListAsync(cancellationToken);
        List<PhaseTask> tasks = [new(texts["Task.Panel"], texts["Task.Panel.Hint", seats.Count, seats.Count(seat => seat.IsResident)], scene.Url + "/manage/call", Fault(settings, seats) is null, true)];
        if (scene.Phase.State == PhaseState.Open)
        {
            var open = await db.Bids.CountAsync(b => b.ProcessId == scene.Process.Id && b.State == BidState.Sent, cancellationToken);
            tasks.Add(new(texts["Task.Decide"], texts["Task.Decide.Hint", open], scene.Url + "/manage/call", open == 0, false));
        }

        return tasks;
    }

    public async Task OpeningAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var seats = await db.PanelSeats.AsNoTracking().Where(s => s.ProcessId == scene.Process.Id && s.LeftAt == null).ToListAsync(cancellationToken);
        if (Fault(PanelSettings.Read(scene.Phase.Settings), seats) is { } fault)
            throw new RefusedException(fault);
    }

    public Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken) => Task.CompletedTask;

    private string? Fault(PanelSettings settings, List<PanelSeat> seats) =>
        seats.Count < settings.Quorum ? texts["Panel.Small", settings.Quorum].Value
        : settings.ResidentMajority && seats.Count(seat => seat.IsResident) * 2 <= seats.Count ? texts["Panel.NoMajority"].Value
        : !seats.Exists(seat => seat.IsChair) ? texts["Panel.NoChair"].Value
        : null;
}
