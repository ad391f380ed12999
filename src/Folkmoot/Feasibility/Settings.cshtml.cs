using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Feasibility;

/// <summary>Changes who answers for ideas that are checked, and how fast.</summary>
internal sealed class SettingsModel(ProcessReader reader, PhaseWriter writer, ICurrentActor current, IStringLocalizer<Texts> texts) : SettingsPage(CheckMethod.MethodName, reader, writer, current)
{
    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public string? AnswerDays { get; set; }

    private protected override string Done => texts["Settings.Done"];

    private protected override void Fill(string settings)
    {
        var now = CheckSettings.Read(settings);
        (Owner, AnswerDays) = (now.Owner, WholeNumber.Say(now.AnswerDays));
    }

    private protected override string Read(string before)
    {
        var owner = CleanText.Line(Owner);
        if (owner.Length > CheckSettings.MaxOwner)
            throw new RefusedException($"Name who answers in {CheckSettings.MaxOwner} characters or fewer.", nameof(Owner));
        return (CheckSettings.Read(before) with { Owner = owner, AnswerDays = WholeNumber.Read(AnswerDays, 1, CheckSettings.MostDays, nameof(AnswerDays)) }).Write();
    }
}
