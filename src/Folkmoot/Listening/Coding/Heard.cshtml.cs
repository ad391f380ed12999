using System.Globalization;
using System.Numerics;
using Folkmoot.Listening.Notes;
using Folkmoot.Listening.Stories;
using Folkmoot.Platform.Components;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Coding;

/// <summary>What was heard: a picture, then each theme, who was reached, and how sure it is. Talks are counted here, never votes.</summary>
internal sealed class HeardModel(ProcessDoor door, HearingDesk hearing, StoryDesk stories, IStringLocalizer<Texts> texts, IStringLocalizer<Notes.Texts> notes) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal HeardReport Report { get; private set; } = null!;

    internal HeardSheet Sheet { get; private set; } = null!;

    /// <summary>What people of the place lived through, beside the figures.</summary>
    internal StoryTeaser Beside { get; private set; } = new([]);

    internal IReadOnlyList<ChartBar> Bars => [.. Sheet.Themes.Where(t => t.Conversations is not null).Select(t => new ChartBar(t.Name, t.Conversations!.Value, t.Share is { } share ? texts["Heard.Bar", Percent(share)] : Word(t.Conversations)))];

    /// <summary>Who was reached, by heading.</summary>
    internal IEnumerable<(string Heading, IReadOnlyList<HeardCount> Counts)> Reach =>
    [
        (texts["Heard.Area"], [.. Sheet.Areas.Select(c => c with { Name = c.Name.Length > 0 ? c.Name : texts["Heard.Area.None"] })]),
        (texts["Heard.Setting"], [.. Sheet.Settings.Select(c => c with { Name = notes[$"Setting.At.{c.Name}"] })]),
        (texts["Heard.Shape"], [.. Sheet.Shapes.Select(c => c with { Name = notes[$"Shape.{c.Name}"] })]),
        (texts["Heard.Language"], Sheet.Languages),
    ];

    public async Task<IActionResult> OnGetAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { NotesPhase: not null } view
            || (await hearing.ListAsync(view.Process.Id, cancellationToken)).Find(r => r.Number == number) is not { } report)
            return NotFound();
        (View, Report, Sheet) = (view, report, HeardSheet.Read(report.Sheet));
        Beside = await stories.BesideAsync(view, cancellationToken);
        return Page();
    }

    internal string Word(int? number) => number?.ToString("N0", CultureInfo.CurrentCulture) ?? texts["Few"];

    /// <summary>A number of a table, in which some are hidden lest others could be worked out.</summary>
    internal string Shown(int? number) => number?.ToString("N0", CultureInfo.CurrentCulture) ?? texts["Hidden"];

    public static string Percent(int thousandths) => ((thousandths + 5) / 10).ToString(CultureInfo.CurrentCulture) + " %";

    /// <summary>The fraction as a number with two decimals.</summary>
    internal string Alpha(string fraction) => fraction.Split('/') is [var above, var below]
        ? ((double)BigInteger.Parse(above, CultureInfo.InvariantCulture) / (double)BigInteger.Parse(below, CultureInfo.InvariantCulture)).ToString("0.00", CultureInfo.CurrentCulture)
        : texts["Alpha.None"];
}
