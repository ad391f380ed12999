using System.Globalization;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Surveys;

/// <summary>The method in which people answer a few short sentences, which later surveys ask again.</summary>
internal sealed class SurveyMethod(FolkmootDb db, IStringLocalizer<Texts> texts) : IMethod
{
    public const string MethodName = "survey";

    public string Name => MethodName;

    public string Complete(string settingsJson) => SurveySettings.Read(settingsJson).Write();

    public IReadOnlyList<SettingLine> Describe(string settingsJson, string currency)
    {
        var settings = SurveySettings.Read(settingsJson);
        return [new(texts["Setting.Items"], string.Join(" ", settings.Asked.Select(i => i.Text))), new(texts["Setting.Sampling"], settings.Sampling)];
    }

    public Task<PhaseAction?> ActionAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.FromResult(scene.Phase.State switch
    {
        PhaseState.Open => new PhaseAction(texts["Action.Answer"], scene.Url + "/survey", true),
        PhaseState.Closed => new PhaseAction(texts["Action.Trend"], scene.Url + "/survey/trend", false),
        _ => null,
    });

    public string? SettingsUrl(PhaseScene scene) => scene.ManageUrl + "/settings/survey";

    public async Task<IReadOnlyList<PhaseTask>> TasksAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var answers = await db.SurveyAnswers.CountAsync(a => a.PhaseId == scene.Phase.Id, cancellationToken);
        var items = SurveySettings.Read(scene.Phase.Settings).Items.Count;
        return [new(texts["Task.Items"], texts["Task.Items.Hint", items.ToString(CultureInfo.InvariantCulture), answers.ToString(CultureInfo.InvariantCulture)], SettingsUrl(scene)!, true, false)];
    }

    public Task OpeningAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken) => Task.CompletedTask;
}
