using System.Text.Json;
using Folkmoot.Assemblies.Recommend;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Carry;

/// <summary>The method in which what the assembly recommends is presented to everybody, who can say what they think of it. It has no settings.</summary>
internal sealed class CafeMethod(FolkmootDb db, IStringLocalizer<Texts> texts) : IMethod
{
    public const string MethodName = "civic-cafe";

    public string Name => MethodName;

    public string Complete(string settingsJson)
    {
        using var document = JsonDocument.Parse(settingsJson);
        foreach (var setting in document.RootElement.EnumerateObject())
            throw new RefusedException($"A civic café has no setting \"{setting.Name}\"; remove it.");
        return "{}";
    }

    public IReadOnlyList<SettingLine> Describe(string settingsJson, string currency) => [];

    public Task<PhaseAction?> ActionAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.FromResult(
        scene.Phase.State == PhaseState.Open ? new PhaseAction(texts["Action.Cafe"], scene.Url + "/assembly/recommendations", true) : null);

    public string? SettingsUrl(PhaseScene scene) => null;

    public async Task<IReadOnlyList<PhaseTask>> TasksAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var waiting = await db.CafeComments.CountAsync(c => c.ProcessId == scene.Process.Id && c.State == CommentState.Waiting, cancellationToken);
        return [new(texts["Task.Comments"], texts["Task.Comments.Hint", waiting], scene.Url + "/manage/assembly/comments", waiting == 0, false)];
    }

    /// <exception cref="RefusedException">The assembly has recommended nothing yet.</exception>
    public async Task OpeningAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        if (!await db.Recommendations.AnyAsync(r => r.ProcessId == scene.Process.Id && r.State != RecommendationState.Withdrawn, cancellationToken))
            throw new RefusedException("There is nothing to talk about yet: write what the assembly recommends first.");
    }

    public Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken) => Task.CompletedTask;
}
