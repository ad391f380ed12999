using System.Text.Json;
using Folkmoot.Platform;

namespace Folkmoot.Processes.Methods;

/// <summary>
/// A phase that happens in the room, on the street or in an office: the page tells what, when and where, and nothing is asked of the
/// platform. It has no settings.
/// </summary>
internal sealed class Announcement : IMethod
{
    public string Name => "announcement";

    public string Complete(string settingsJson)
    {
        using var document = JsonDocument.Parse(settingsJson);
        foreach (var setting in document.RootElement.EnumerateObject())
            throw new RefusedException($"An announcement has no setting \"{setting.Name}\"; remove it.");
        return "{}";
    }

    public IReadOnlyList<SettingLine> Describe(string settingsJson, string currency) => [];

    public Task<PhaseAction?> ActionAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.FromResult<PhaseAction?>(null);

    public string? SettingsUrl(PhaseScene scene) => null;

    public Task<IReadOnlyList<PhaseTask>> TasksAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PhaseTask>>([]);

    public Task OpeningAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken) => Task.CompletedTask;
}
