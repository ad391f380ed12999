using System.Globalization;
using Folkmoot.Listening.Maps;
using Folkmoot.Listening.Routing;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening;

/// <summary>The method in which people answer short statements, add their own, and see where opinion lies.</summary>
internal sealed class ConversationMethod(FolkmootDb db, IJobQueue jobs, TimeProvider clock, IStringLocalizer<Texts> texts) : IMethod
{
    public const string MethodName = "conversation";

    public string Name => MethodName;

    public string Complete(string settingsJson) => ConversationSettings.Read(settingsJson).Write();

    public IReadOnlyList<SettingLine> Describe(string settingsJson, string currency)
    {
        var settings = ConversationSettings.Read(settingsJson);
        return
        [
            new(texts["Setting.Own"], settings.OwnStatements ? texts["Setting.Own.Yes", settings.PerPerson] : texts["Setting.Own.No"]),
            new(texts["Setting.Moderated"], texts[settings.Moderated ? "Setting.Moderated.Yes" : "Setting.Moderated.No"]),
            new(texts["Setting.Map"], texts[settings.LiveMap ? "Setting.Map.Live" : "Setting.Map.End"]),
            new(texts["Setting.Statements"], settings.Statements.Count.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    public Task<PhaseAction?> ActionAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.FromResult(scene.Phase.State switch
    {
        PhaseState.Open => new PhaseAction(texts["Action.Answer"], scene.Url + "/listen", true),
        PhaseState.Closed => new PhaseAction(texts["Action.Map"], scene.Url + "/listen/map", false),
        _ => null,
    });

    public string? SettingsUrl(PhaseScene scene) => scene.ManageUrl + "/settings/conversation";

    public async Task<IReadOnlyList<PhaseTask>> TasksAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var shown = await db.HeardStatements.CountAsync(s => s.ProcessId == scene.Process.Id && s.State == StatementState.Shown, cancellationToken);
        var waiting = await db.HeardStatements.CountAsync(s => s.ProcessId == scene.Process.Id && s.State == StatementState.Waiting, cancellationToken);
        var seeds = ConversationSettings.Read(scene.Phase.Settings).Statements.Count;
        return
        [
            new(texts["Task.Statements"], waiting > 0 ? texts["Task.Statements.Waiting", waiting] : texts["Task.Statements.Hint", shown, seeds], scene.Url + "/manage/listen", waiting == 0 && shown + seeds > 0, true),
            new(texts["Task.Paper"], texts["Task.Paper.Hint"], scene.Url + "/manage/listen/paper", false, false),
            new(texts["Task.HandOn"], texts["Task.HandOn.Hint"], scene.Url + "/manage/hand-on", false, false),
        ];
    }

    public async Task OpeningAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var known = await db.HeardStatements.Where(s => s.ProcessId == scene.Process.Id).Select(s => new { s.Plain, s.Number }).ToListAsync(cancellationToken);
        var (plain, highest) = (known.Select(s => s.Plain).ToHashSet(StringComparer.Ordinal), known.Select(s => s.Number).DefaultIfEmpty().Max());
        foreach (var text in ConversationSettings.Read(scene.Phase.Settings).Statements.Where(text => plain.Add(StatementText.Plain(text))))
        {
            db.HeardStatements.Add(new HeardStatement
            {
                Id = OrderedId.Next(clock.GetUtcNow()),
                ProcessId = scene.Process.Id,
                Number = ++highest,
                Text = text,
                Plain = StatementText.Plain(text),
                IsSeed = true,
                State = StatementState.Shown,
                CreatedAt = clock.GetUtcNow(),
            });
        }

        if (highest == 0)
            throw new RefusedException(texts["Opening.None"]);
    }

    /// <summary>As soon as the phase has closed the map of all answers is drawn, and what was drawn to be shown is drawn again.</summary>
    public async Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        await jobs.EnqueueAsync(MapJob.Name, new { }, $"map:{scene.Phase.Id}", null, cancellationToken);
        await jobs.EnqueueAsync(RoutingJob.Name, new { }, $"routing:{scene.Phase.Id}", null, cancellationToken);
    }

    public Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken) => Task.CompletedTask;
}
