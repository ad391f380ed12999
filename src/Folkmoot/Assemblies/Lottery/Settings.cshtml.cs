using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Folkmoot.Sortition;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>Changes what the lottery holds for fair, and how many panels it lays out.</summary>
internal sealed class SettingsModel(ProcessReader reader, PhaseWriter writer, ICurrentActor current, IStringLocalizer<Texts> texts) : SettingsPage(LotteryMethod.MethodName, reader, writer, current)
{
    public static IReadOnlyList<Objective> Objectives { get; } = [Objective.Leximin, Objective.Maximin, Objective.Nash, Objective.Goldilocks, Objective.Minimax];

    [BindProperty]
    public Objective Objective { get; set; }

    [BindProperty]
    public string? Panels { get; set; }

    [BindProperty]
    public string? DropOut { get; set; }

    [BindProperty]
    public string? DropOutOf { get; set; }

    private protected override string Done => texts["Settings.Done"];

    private protected override void Fill(string settings)
    {
        var now = LotterySettings.Read(settings);
        (Objective, Panels, DropOut, DropOutOf) = (now.Objective, WholeNumber.Say(now.Panels), WholeNumber.Say(now.DropOut), now.DropOutOf);
    }

    private protected override string Read(string before)
    {
        var of = CleanText.Lines(DropOutOf);
        if (of.Length > LotterySettings.MostWords)
            throw new RefusedException($"Write who drops out more often in {LotterySettings.MostWords} characters or fewer.", nameof(DropOutOf));
        return LotterySettings.Read((LotterySettings.Read(before) with
        {
            Objective = Objective,
            Panels = WholeNumber.Read(Panels, 1, LotterySettings.MostPanels, nameof(Panels)),
            DropOut = WholeNumber.Read(DropOut, 0, 100, nameof(DropOut)),
            DropOutOf = of,
        }).Write()).Write();
    }
}
