using System.Globalization;
using Folkmoot.Listening.Coding;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Notes;

/// <summary>The method in which connectors talk with people and write down, with their consent, what they say.</summary>
internal sealed class NotesMethod(FolkmootDb db, Codebook codebook, IStringLocalizer<Texts> texts) : IMethod
{
    public const string MethodName = "notes";

    public string Name => MethodName;

    public string Complete(string settingsJson) => NotesSettings.Read(settingsJson).Write();

    public IReadOnlyList<SettingLine> Describe(string settingsJson, string currency)
    {
        var settings = NotesSettings.Read(settingsJson);
        return
        [
            new(texts["Setting.Areas"], settings.Areas.Count == 0 ? texts["Setting.Areas.None"] : string.Join(", ", settings.Areas)),
            new(texts["Setting.Languages"], string.Join(", ", settings.Languages)),
            new(texts["Setting.Themes"], settings.Themes.Count == 0 ? texts["Setting.Themes.None"] : string.Join(", ", settings.Themes.Select(t => t.Name))),
            new(texts["Setting.Late"], texts["Setting.Late.Days", settings.LateDays.ToString(CultureInfo.InvariantCulture)]),
            new(texts["Setting.Answer"], settings.AnswerDays == 0 ? texts["Setting.Answer.None"] : texts["Setting.Answer.Days", settings.AnswerDays.ToString(CultureInfo.InvariantCulture)]),
        ];
    }

    public Task<PhaseAction?> ActionAsync(PhaseScene scene, CancellationToken cancellationToken) =>
        Task.FromResult(scene.Phase.State == PhaseState.Planned ? null : new PhaseAction(texts["Action"], scene.Url + "/notes", false));

    public string? SettingsUrl(PhaseScene scene) => scene.ManageUrl + "/settings/notes";

    public async Task<IReadOnlyList<PhaseTask>> TasksAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var settings = NotesSettings.Read(scene.Phase.Settings);
        var notes = await db.ConversationNotes.CountAsync(n => n.ProcessId == scene.Process.Id, cancellationToken);
        return
        [
            new(texts["Task.Areas"], settings.Areas.Count == 0 ? texts["Task.Areas.None"] : string.Join(", ", settings.Areas), SettingsUrl(scene)!, settings.Areas.Count > 0, false),
            new(texts["Task.Notes"], texts["Task.Notes.Hint", notes], scene.Url + "/manage/notes", notes > 0, false),
        ];
    }

    /// <summary>The themes of the settings go into the codebook, where nobody has begun one.</summary>
    public async Task OpeningAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        if (await db.Themes.AnyAsync(t => t.ProcessId == scene.Process.Id, cancellationToken))
            return;
        foreach (var theme in NotesSettings.Read(scene.Phase.Settings).Themes)
            await codebook.AddAsync(Actor.Platform, scene.Process.Id, theme.Name, theme.Meaning, cancellationToken);
    }

    public Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken) => Task.CompletedTask;
}
