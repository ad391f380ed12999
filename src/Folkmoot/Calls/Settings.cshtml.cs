using Folkmoot.Ballots;
using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Money;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Changes a call: its money, what it is for, and what is asked up to which amount.</summary>
internal sealed class SettingsModel(ProcessReader reader, PhaseWriter writer, ICurrentActor current, IStringLocalizer<Texts> texts) : SettingsPage(CallMethod.MethodName, reader, writer, current)
{
    [BindProperty]
    public string? Budget { get; set; }

    [BindProperty]
    public string? Outcomes { get; set; }

    [BindProperty]
    public string? Places { get; set; }

    /// <summary>Whether residents decide by ballot, so that how that is done is set here, too.</summary>
    internal bool IsByBallot => View.Method(BallotMethod.MethodName) is not null;

    [BindProperty]
    public string? ChallengeDays { get; set; }

    [BindProperty]
    public string? CriticalMass { get; set; }

    [BindProperty]
    public List<BandForm> Bands { get; set; } = [];

    private protected override string Done => texts["Settings.Done"];

    private string Currency => View.Process.Currency;

    private protected override void Fill(string settings)
    {
        var now = CallSettings.Read(settings);
        (Budget, Outcomes, Places) = (now.Budget == 0 ? "" : Currencies.Format(now.Budget, Currency), string.Join(", ", now.Outcomes.Select(CodeList.Say)), string.Join(", ", now.Places.Select(CodeList.Say)));
        (ChallengeDays, CriticalMass) = (WholeNumber.Say(now.ChallengeDays), WholeNumber.Say(now.CriticalMass));
        Bands = [.. now.Bands.Select(band => new BandForm { UpTo = Currencies.Format(band.UpTo, Currency), Minutes = WholeNumber.Say(band.Minutes), Questions = Lines(band.Questions), Report = Lines(band.Report), ReportDays = WholeNumber.Say(band.ReportDays), Checks = [.. band.Checks] })];
        if (Bands.Count < CallSettings.MostBands)
            Bands.Add(new BandForm());
    }

    private protected override string Read(string before)
    {
        var old = CallSettings.Read(before);
        var known = old.Bands.SelectMany(band => band.Questions.Concat(band.Report)).GroupBy(question => question.Words).ToDictionary(question => question.Key, question => question.First(), StringComparer.Ordinal);
        var bands = new List<Band>();
        for (var at = 0; at < Bands.Count; at++)
        {
            var form = Bands[at];
            if (string.IsNullOrWhiteSpace(form.UpTo))
                continue;
            bands.Add((at < old.Bands.Count ? old.Bands[at] : new Band { UpTo = 0, Questions = [] }) with
            {
                UpTo = Pence(form.UpTo, $"Bands[{at}].UpTo"),
                Minutes = WholeNumber.Read(form.Minutes, 1, 6000, $"Bands[{at}].Minutes"),
                Questions = Read(form.Questions, known),
                Report = Read(form.Report, known),
                ReportDays = WholeNumber.Read(form.ReportDays, 1, 1500, $"Bands[{at}].ReportDays"),
                Checks = form.Checks,
            });
        }

        var made = old with { Budget = string.IsNullOrWhiteSpace(Budget) ? 0 : Pence(Budget, nameof(Budget)), Outcomes = Codes(Outcomes), Places = Codes(Places), Bands = bands };
        if (IsByBallot)
            made = made with { ChallengeDays = WholeNumber.Read(ChallengeDays, 0, 90, nameof(ChallengeDays)), CriticalMass = WholeNumber.Read(CriticalMass, 0, 1_000_000, nameof(CriticalMass)) };
        return CallSettings.Read(made.Write()).Write();
    }

    private long Pence(string text, string field) => Currencies.Parse(text, Currency) is { } pence and > 0 ? pence : throw new RefusedException(texts["Money.Wrong"], field);

    private static string Lines(IEnumerable<Question> questions) => string.Join('\n', questions.Select(question => question.Words));

    /// <summary>One question a line; one that was there before keeps its hint and its length.</summary>
    private static List<Question> Read(string? lines, Dictionary<string, Question> known) =>
        [.. (lines ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => known.GetValueOrDefault(line) ?? new Question { Words = line })];

    private static List<string> Codes(string? words) =>
        [.. (words ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(word => Slugs.From(word, "other")).Distinct(StringComparer.Ordinal)];
}
