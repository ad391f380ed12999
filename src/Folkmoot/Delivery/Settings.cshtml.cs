using Folkmoot.Platform.Authorisation;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Delivery;

/// <summary>Changes what is promised while chosen proposals are carried out: how fast questions are answered, and how often there is news.</summary>
public sealed class SettingsModel(ProcessReader reader, PhaseWriter writer, ICurrentActor current, IStringLocalizer<Texts> texts) : SettingsPage(DeliveryMethod.MethodName, reader, writer, current)
{
    [BindProperty]
    public string? AnswerDays { get; set; }

    [BindProperty]
    public string? UpdateDays { get; set; }

    private protected override string Done => texts["Settings.Done"];

    private protected override void Fill(string settings)
    {
        var now = DeliverySettings.Read(settings);
        (AnswerDays, UpdateDays) = (WholeNumber.Say(now.AnswerDays), WholeNumber.Say(now.UpdateDays));
    }

    private protected override string Read(string before) => (DeliverySettings.Read(before) with
    {
        AnswerDays = WholeNumber.Read(AnswerDays, 1, DeliverySettings.MostAnswerDays, nameof(AnswerDays)),
        UpdateDays = WholeNumber.Read(UpdateDays, 1, DeliverySettings.MostUpdateDays, nameof(UpdateDays)),
    }).Write();
}
