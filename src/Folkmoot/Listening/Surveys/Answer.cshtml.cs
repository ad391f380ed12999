using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Surveys;

/// <summary>A few short sentences, each with five answers.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class AnswerModel(ProcessDoor door, SurveyDesk desk, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    /// <summary>What is asked; nothing when no survey is open.</summary>
    internal IReadOnlyList<SurveyItem> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            var answers = Items.Where(i => Chosen(i).Length > 0)
                .ToDictionary(i => i.Key, i => int.TryParse(Chosen(i), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0, StringComparer.Ordinal);
            await desk.AnswerAsync(View, answers, cancellationToken);
            Flash.Done(TempData, texts["Done"]);
            return Redirect(View.Url);
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    /// <summary>What was chosen in a form that came back.</summary>
    internal string Chosen(SurveyItem item) => Request.HasFormContentType ? Request.Form[$"item-{item.Key}"].ToString() : "";

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view || view.Method(SurveyMethod.MethodName) is null)
            return false;
        View = view;
        Items = desk.OpenIn(view) is { } phase ? SurveySettings.Read(phase.Settings).Asked : [];
        return true;
    }
}
