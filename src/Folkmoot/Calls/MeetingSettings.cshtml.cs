using Folkmoot.Platform.Authorisation;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Changes how an open meeting decides.</summary>
internal sealed class MeetingSettingsModel(ProcessReader reader, PhaseWriter writer, ICurrentActor current, IStringLocalizer<Texts> texts) : SettingsPage(MeetingMethod.MethodName, reader, writer, current)
{
    [BindProperty]
    public string? Entitled { get; set; }

    [BindProperty]
    public string? Quorum { get; set; }

    [BindProperty]
    public bool ResidentMajority { get; set; }

    [BindProperty]
    public string? Majority { get; set; }

    [BindProperty]
    public string? ChallengeDays { get; set; }

    private protected override string Done => texts["Settings.Done"];

    private protected override void Fill(string settings)
    {
        var now = MeetingSettings.Read(settings);
        (Entitled, Quorum, ResidentMajority, Majority, ChallengeDays) = (now.Entitled, WholeNumber.Say(now.Quorum), now.ResidentMajority, WholeNumber.Say(now.Majority), WholeNumber.Say(now.ChallengeDays));
    }

    private protected override string Read(string before) => MeetingSettings.Read((MeetingSettings.Read(before) with
    {
        Entitled = Platform.CleanText.Line(Entitled),
        Quorum = WholeNumber.Read(Quorum, 1, 10_000, nameof(Quorum)),
        ResidentMajority = ResidentMajority,
        Majority = WholeNumber.Read(Majority, 50, 99, nameof(Majority)),
        ChallengeDays = WholeNumber.Read(ChallengeDays, 0, 90, nameof(ChallengeDays)),
    }).Write()).Write();
}
