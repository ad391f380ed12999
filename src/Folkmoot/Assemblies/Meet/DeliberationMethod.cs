using System.Text.Json;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Meet;

/// <summary>The method in which the assembly meets, learns, talks and writes what it recommends. It has no settings.</summary>
internal sealed class DeliberationMethod(FolkmootDb db, IStringLocalizer<Texts> texts) : IMethod
{
    public const string MethodName = "deliberation";

    public string Name => MethodName;

    public string Complete(string settingsJson)
    {
        using var document = JsonDocument.Parse(settingsJson);
        foreach (var setting in document.RootElement.EnumerateObject())
            throw new RefusedException($"A deliberation has no setting \"{setting.Name}\"; remove it.");
        return "{}";
    }

    public IReadOnlyList<SettingLine> Describe(string settingsJson, string currency) => [];

    public Task<PhaseAction?> ActionAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.FromResult(
        scene.Phase.State == PhaseState.Planned ? null : new PhaseAction(texts["Action.Sessions"], scene.Url + "/assembly/sessions", scene.Phase.State == PhaseState.Open));

    public string? SettingsUrl(PhaseScene scene) => null;

    public async Task<IReadOnlyList<PhaseTask>> TasksAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var sessions = await db.Sessions.CountAsync(s => s.ProcessId == scene.Process.Id, cancellationToken);
        return [new(texts["Task.Sessions"], texts["Task.Sessions.Hint", sessions], scene.Url + "/manage/assembly/sessions", sessions > 0, false)];
    }

    public Task OpeningAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken) => Task.CompletedTask;
}
