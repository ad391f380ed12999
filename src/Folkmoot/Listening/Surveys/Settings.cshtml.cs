using Folkmoot.Platform.Authorisation;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Surveys;

/// <summary>Organisers choose what a survey asks, and say how people come to answer.</summary>
internal sealed class SettingsModel(ProcessReader reader, PhaseWriter writer, ICurrentActor current, IStringLocalizer<Texts> texts) : SettingsPage(SurveyMethod.MethodName, reader, writer, current)
{
    [BindProperty]
    public string? Items { get; set; }

    [BindProperty]
    public string? Sampling { get; set; }

    private protected override string Done => texts["Settings.Done"];

    private protected override void Fill(string settings)
    {
        var now = SurveySettings.Read(settings);
        (Items, Sampling) = (string.Join('\n', now.Items), now.Sampling);
    }

    private protected override string Read(string before) => (SurveySettings.Read(before) with
    {
        Items = (Items ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Sampling = Sampling ?? "",
    }).Checked().Write();
}
