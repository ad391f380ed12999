using System.Globalization;
using Folkmoot.Listening.Maps;
using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening;

/// <summary>One statement at a time: agree, disagree, or pass.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class AnswerModel(
    ProcessDoor door, NextStatement next, AnswerBox box, MapReader maps, TraitDesk traits, Listener listener, TimeProvider clock, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal ConversationSettings? Settings { get; private set; }

    internal bool IsOpen => Settings is not null;

    internal NextStatement.Shown? Shown { get; private set; }

    internal bool HasConsented { get; private set; }

    /// <summary>Where this person stands, in words; null when that is not known or not public yet.</summary>
    internal string? Stands { get; private set; }

    /// <summary>Whether this person can say something of themselves, so that shares can be weighted.</summary>
    internal bool MaySayAbout { get; private set; }

    [BindProperty]
    public string? Ticket { get; set; }

    [BindProperty]
    public Opinion.Answer? Choice { get; set; }

    [BindProperty]
    public bool Open { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindKeptAsync(place, process, cancellationToken) is not { ConversationPhase: not null } view)
            return NotFound();
        try
        {
            await box.AnswerAsync(view, Ticket, Choice, cancellationToken);
            return Redirect(view.Url + "/listen");
        }
        catch (RefusedException e)
        {
            ModelState.Clear();
            await FindAsync(place, process, cancellationToken);
            return this.Refused(e);
        }
    }

    public async Task<IActionResult> OnPostConsentAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { ConversationPhase: not null } view)
            return NotFound();
        await box.ConsentAsync(view.Process.Id, Open, cancellationToken);
        Flash.Done(TempData, texts[Open ? "Consent.Done" : "Consent.Undone"]);
        return Redirect(view.Url + "/listen");
    }

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindKeptAsync(place, process, cancellationToken) is not { ConversationPhase: not null } view)
            return false;
        (View, Settings) = (view, view.Conversation(clock.GetUtcNow()));
        if (!IsOpen)
            return true;
        Shown = await next.FindAsync(view.Process.Id, listener.KeyOrNew(view.Process.Id), cancellationToken);
        MaySayAbout = Shown.Answered > 0 && await traits.AsksAsync(view.Process.Id, cancellationToken);
        HasConsented = await box.HasConsentedAsync(view.Process.Id, cancellationToken);
        if (view.IsMapPublic && Shown.Answered >= MapSheet.LeastAnswers && await maps.KeptAsync(view.Process.Id, cancellationToken) is { } sheet)
            Stands = Say(sheet, Shown.Mine);
        return true;
    }

    private string? Say(MapSheet sheet, IReadOnlyDictionary<int, Opinion.Answer> mine) =>
        sheet.PlaceOf(mine) is not { } at ? null
        : sheet.NearestTo(at) is { } group ? texts["Stand.Group", group.Name, group.People?.ToString("N0", CultureInfo.CurrentCulture) ?? texts["Stand.Few"].Value].Value
        : texts["Stand.NoGroups"].Value;
}
