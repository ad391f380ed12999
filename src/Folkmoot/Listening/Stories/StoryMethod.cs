using Folkmoot.Platform;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Stories;

/// <summary>The method in which people tell what they lived through, and own it. It has no settings.</summary>
internal sealed class StoryMethod(StoryDesk desk, IStringLocalizer<Texts> texts) : IMethod
{
    public const string MethodName = "stories";

    public string Name => MethodName;

    public string Complete(string settingsJson)
    {
        using var document = System.Text.Json.JsonDocument.Parse(settingsJson);
        foreach (var setting in document.RootElement.EnumerateObject())
            throw new RefusedException($"Stories have no setting \"{setting.Name}\"; remove it.");
        return "{}";
    }

    public IReadOnlyList<SettingLine> Describe(string settingsJson, string currency) => [];

    public Task<PhaseAction?> ActionAsync(PhaseScene scene, CancellationToken cancellationToken) =>
        Task.FromResult(scene.Phase.State == PhaseState.Planned ? null : new PhaseAction(texts["Action"], scene.Url + "/stories", false));

    public string? SettingsUrl(PhaseScene scene) => null;

    public async Task<IReadOnlyList<PhaseTask>> TasksAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var (shared, waiting) = ((await desk.SharedAsync(scene.Process.Id, cancellationToken)).Count, await desk.WaitingAsync(scene.Process.Id, cancellationToken));
        return [new(texts["Task"], texts["Task.Hint", shared, waiting], scene.Url + "/stories", shared > 0, false)];
    }

    public Task OpeningAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken) => Task.CompletedTask;
}
