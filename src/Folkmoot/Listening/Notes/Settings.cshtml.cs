using Folkmoot.Answers;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Notes;

/// <summary>Organisers say which areas, languages and questions the conversations of a phase have.</summary>
internal sealed class SettingsModel(ProcessReader reader, PhaseWriter writer, ICurrentActor current, IStringLocalizer<Texts> texts) : SettingsPage(NotesMethod.MethodName, reader, writer, current)
{
    [BindProperty]
    public string? Areas { get; set; }

    [BindProperty]
    public string? Languages { get; set; }

    [BindProperty]
    public string? Prompts { get; set; }

    [BindProperty]
    public string? LateDays { get; set; }

    [BindProperty]
    public string? AnswerDays { get; set; }

    private protected override string Done => texts["Settings.Done"];

    private protected override void Fill(string settings)
    {
        var now = NotesSettings.Read(settings);
        (Areas, Languages, Prompts, LateDays, AnswerDays) = (
            string.Join('\n', now.Areas), string.Join('\n', now.Languages), string.Join('\n', now.Prompts), WholeNumber.Say(now.LateDays), WholeNumber.Say(now.AnswerDays));
    }

    private protected override string Read(string before) => (NotesSettings.Read(before) with
    {
        Areas = Lines(Areas),
        Languages = Lines(Languages),
        Prompts = Lines(Prompts),
        LateDays = WholeNumber.Read(LateDays, 0, 60, nameof(LateDays)),
        AnswerDays = WholeNumber.Read(AnswerDays, 0, AnswerDefaults.MaxDays, nameof(AnswerDays)),
    }).Checked().Write();

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
