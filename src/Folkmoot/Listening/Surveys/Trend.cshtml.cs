using Folkmoot.Platform.Components;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Surveys;

/// <summary>How each sentence was answered in all surveys of the place, one after the other.</summary>
internal sealed class TrendModel(ProcessDoor door, SurveyDesk desk, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal IReadOnlyList<SurveyTrend> Trends { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view || view.Method(SurveyMethod.MethodName) is null)
            return NotFound();
        View = view;
        Trends = await desk.TrendAsync(view.Place.Id, cancellationToken);
        return Page();
    }

    internal string Day(SurveyWave wave) => PlaceClock.SayDate(wave.At, View.Place.TimeZone);

    internal IReadOnlyList<ChartBar> Bars(SurveyTrend trend) =>
        [.. trend.Waves.Where(w => w.Agree is not null).Select(w => new ChartBar(Day(w), w.Agree!.Value, texts["Percent", w.Agree.Value]))];
}
