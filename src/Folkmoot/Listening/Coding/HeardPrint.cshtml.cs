using System.Globalization;
using Folkmoot.Answers;
using Folkmoot.Listening.Notes;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Coding;

/// <summary>What we heard here, what happens next: one sheet for the place or for one area of it.</summary>
internal sealed class HeardPrintModel(ProcessDoor door, HearingDesk hearing, FolkmootDb db, Settings settings, IStringLocalizer<Texts> texts) : SitePage
{
    private const int MostThemes = 8;

    internal ProcessView View { get; private set; } = null!;

    internal HeardReport Report { get; private set; } = null!;

    internal HeardSheet Sheet { get; private set; } = null!;

    /// <summary>The area; empty for all of the place.</summary>
    internal string Area { get; private set; } = "";

    /// <summary>How many talks there were here; null for a few.</summary>
    internal int? Talks { get; private set; }

    /// <summary>What came up most here.</summary>
    internal IReadOnlyList<(HeardTheme Theme, int? Talks)> Themes { get; private set; } = [];

    /// <summary>What is answered about it, or shall be.</summary>
    internal IReadOnlyList<OwedAnswer> Owed { get; private set; } = [];

    internal string Address => $"{settings.Address.Authority}{View.Url}/notes/heard/{Report.Number}";

    public async Task<IActionResult> OnGetAsync(string place, string process, int number, string? area, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { NotesPhase: not null } view
            || (await hearing.ListAsync(view.Process.Id, cancellationToken)).Find(r => r.Number == number) is not { } report)
            return NotFound();
        (View, Report, Sheet, Area) = (view, report, HeardSheet.Read(report.Sheet), area ?? "");
        if (Area.Length > 0 && Sheet.Areas.All(a => a.Name != Area))
            return NotFound();
        Talks = Area.Length == 0 ? Sheet.Conversations : Sheet.Areas.Single(a => a.Name == Area).Conversations;
        Themes = [.. Sheet.Themes.Select(t => (Theme: t, Talks: Area.Length == 0 ? t.Conversations : t.Areas.FirstOrDefault(a => a.Name == Area) is { } here ? here.Conversations : 0))
            .Where(t => t.Talks != 0).OrderByDescending(t => t.Talks ?? 1).ThenBy(t => t.Theme.Number).Take(MostThemes)];
        var shown = Themes.Select(t => t.Theme.Id).ToList();
        Owed = await db.OwedAnswers.AsNoTracking().Where(o => o.AboutKind == "theme" && shown.Contains(o.AboutId) && (o.State == OwedState.Open || o.State == OwedState.Answered)).OrderBy(o => o.DueAt).ThenBy(o => o.Id).ToListAsync(cancellationToken);
        return Page();
    }

    internal string Word(int? number) => number?.ToString("N0", CultureInfo.CurrentCulture) ?? texts["Few"];
}
