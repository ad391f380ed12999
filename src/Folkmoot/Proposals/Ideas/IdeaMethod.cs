using System.Globalization;
using Folkmoot.Answers;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals.Ideas;

/// <summary>The method in which people put ideas forward, talk about them and join each other's.</summary>
internal sealed class IdeaMethod(FolkmootDb db, IdeaAnswers answers, IStringLocalizer<Texts> texts) : IMethod
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
            new(texts["Settings.AnswerDays"], settings.AnswerDays.ToString(CultureInfo.InvariantCulture)),
            new(texts["Settings.Answerer"], settings.Answerer.Length > 0 ? settings.Answerer : texts["Settings.Answerer.None"]),
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

    public string? SettingsUrl(PhaseScene scene) => scene.ManageUrl + "/settings/ideas";

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

    /// <summary>Owes every author an answer, unless a phase in which ideas are checked will do so, or more ideas are to come.</summary>
    public async Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        if (await db.Phases.AnyAsync(p => p.ProcessId == scene.Process.Id && p.Id != scene.Phase.Id
            && (p.Method == "feasibility" || (p.Method == MethodName && p.State != PhaseState.Closed)), cancellationToken))
            return;
        var settings = IdeaSettings.Read(scene.Phase.Settings);
        var ideas = await db.Ideas.AsNoTracking().Where(i => i.ProcessId == scene.Process.Id && i.State == IdeaState.Public).OrderBy(i => i.Number).ToListAsync(cancellationToken);
        await answers.OweAsync(scene.Place, scene.Process, ideas, settings.Answerer.Length > 0 ? new Answerer(settings.Answerer, null) : null, settings.AnswerDays, cancellationToken);
    }

    public Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken) => Task.CompletedTask;
}
