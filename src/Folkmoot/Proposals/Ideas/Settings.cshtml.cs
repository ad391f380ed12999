using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Changes what a phase asks of those who put ideas forward, and what it promises them.</summary>
internal sealed class SettingsModel(ProcessReader reader, PhaseWriter writer, ICurrentActor current, IStringLocalizer<Texts> texts) : SettingsPage(IdeaMethod.MethodName, reader, writer, current)
{
    [BindProperty]
    public string? PerPerson { get; set; }

    /// <summary>One topic on each line.</summary>
    [BindProperty]
    public string? Topics { get; set; }

    [BindProperty]
    public string? AnswerDays { get; set; }

    [BindProperty]
    public string? Answerer { get; set; }

    private protected override string Done => texts["Settings.Done"];

    private protected override void Fill(string settings)
    {
        var now = IdeaSettings.Read(settings);
        (PerPerson, Topics, AnswerDays, Answerer) = (WholeNumber.Say(now.PerPerson), string.Join('\n', now.Topics), WholeNumber.Say(now.AnswerDays), now.Answerer);
    }

    private protected override string Read(string before)
    {
        var settings = IdeaSettings.Read(before) with
        {
            PerPerson = WholeNumber.Read(PerPerson, 1, IdeaSettings.MostPerPerson, nameof(PerPerson)),
            Topics = [.. (Topics ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(CleanText.Line).Distinct(StringComparer.Ordinal)],
            AnswerDays = WholeNumber.Read(AnswerDays, 1, IdeaSettings.MostDays, nameof(AnswerDays)),
            Answerer = CleanText.Line(Answerer),
        };
        settings.Check();
        return settings.Write();
    }
}
