using Folkmoot.Platform.Authorisation;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Changes how a panel decides.</summary>
internal sealed class PanelSettingsModel(ProcessReader reader, PhaseWriter writer, ICurrentActor current, IStringLocalizer<Texts> texts) : SettingsPage(PanelMethod.MethodName, reader, writer, current)
{
    [BindProperty]
    public string? Quorum { get; set; }

    [BindProperty]
    public bool ResidentMajority { get; set; }

    [BindProperty]
    public string? MinScores { get; set; }

    [BindProperty]
    public string? ChallengeDays { get; set; }

    private protected override string Done => texts["Settings.Done"];

    private protected override void Fill(string settings)
    {
        var now = PanelSettings.Read(settings);
        (Quorum, ResidentMajority, MinScores, ChallengeDays) = (WholeNumber.Say(now.Quorum), now.ResidentMajority, WholeNumber.Say(now.MinScores), WholeNumber.Say(now.ChallengeDays));
    }

    private protected override string Read(string before) => (PanelSettings.Read(before) with
    {
        Quorum = WholeNumber.Read(Quorum, 1, 50, nameof(Quorum)),
        ResidentMajority = ResidentMajority,
        MinScores = WholeNumber.Read(MinScores, 0, 50, nameof(MinScores)),
        ChallengeDays = WholeNumber.Read(ChallengeDays, 0, 90, nameof(ChallengeDays)),
    }).Write();
}
