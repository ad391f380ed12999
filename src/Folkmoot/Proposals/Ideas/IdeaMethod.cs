using System.Globalization;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals.Ideas;

/// <summary>The method in which people put ideas forward, talk about them and join each other's.</summary>
internal sealed class IdeaMethod(FolkmootDb db, IStringLocalizer<Texts> texts) : IMethod
{
    public const string MethodName = "ideas";

    public string Name => MethodName;

    public string Complete(string settingsJson) => IdeaSettings.Read(settingsJson).Write();

    public IReadOnlyList<SettingLine> Describe(string settingsJson, string currency)
    {
        var settings = IdeaSettings.Read(settingsJson);
        return
        [
            new(texts["Settings.PerPerson"], settings.PerPerson.ToString(CultureInfo.InvariantCulture)),
            new(texts["Settings.Topics"], settings.Topics.Count == 0 ? texts["Settings.Topics.Free"] : string.Join(", ", settings.Topics)),
        ];
    }

    public async Task<PhaseAction?> ActionAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        if (scene.Phase.State == PhaseState.Open)
            return new PhaseAction(texts["Action.New"], scene.Url + "/ideas/new", true);
        return scene.Phase.State == PhaseState.Closed && await db.Ideas.AnyAsync(i => i.ProcessId == scene.Process.Id && i.Number != null, cancellationToken)
            ? new PhaseAction(texts["Action.See"], scene.Url + "/ideas", false)
            : null;
    }

    public string? SettingsUrl(PhaseScene scene) => null;

    public async Task<IReadOnlyList<PhaseTask>> TasksAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var count = await db.Ideas.CountAsync(i => i.ProcessId == scene.Process.Id && i.Number != null, cancellationToken);
        return scene.Phase.State == PhaseState.Planned ? [] : [new(texts["Task.Ideas"], texts["Task.Ideas.Hint", count], scene.Url + "/manage/ideas", scene.Phase.State == PhaseState.Closed, false)];
    }

    public async Task OpeningAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        if (!await db.IdeaCounters.AnyAsync(c => c.ProcessId == scene.Process.Id, cancellationToken))
            db.IdeaCounters.Add(new IdeaCounter { ProcessId = scene.Process.Id, Highest = 0 });
    }

    public Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken) => Task.CompletedTask;
}
