using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Answers;

/// <summary>Asks a question about a thing, or objects to it. A guest's is public once the link in a letter was followed.</summary>
[EnableRateLimiting(Limits.Letters)]
public sealed class AskModel(
    ProcessReader processes, IEnumerable<IAskable> askables, AnswerDesk desk, ICurrentActor current, FolkmootDb db, TimeProvider clock, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal AskTarget About { get; private set; } = null!;

    /// <summary>Who would answer.</summary>
    internal string Answerer { get; private set; } = "";

    /// <summary>By when, if it were asked now.</summary>
    internal DateTimeOffset DueAt { get; private set; }

    internal bool IsSignedIn => current.IsSignedIn;

    /// <summary>The address to which a letter went; null while nothing was sent.</summary>
    internal string? SentTo { get; private set; }

    /// <summary>Whether it is a question or an objection.</summary>
    [BindProperty]
    public AnswerCause? Cause { get; set; } = AnswerCause.Question;

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, string kind, Guid id, CancellationToken cancellationToken) =>
        await FindAsync(place, process, kind, id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string place, string process, string kind, Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, kind, id, cancellationToken))
            return NotFound();
        try
        {
            var owed = await desk.AskAsync(View.Place, View.Process, About, Cause ?? (AnswerCause)(-1), Words ?? "", await AskerAsync(cancellationToken), cancellationToken);
            if (owed.State == OwedState.Unconfirmed)
            {
                SentTo = owed.AskerEmail;
                return Page();
            }

            Flash.Done(TempData, texts["Ask.Done", owed.Answerer, SayDate(owed.DueAt)]);
            return Redirect($"/answers/{owed.Id}");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    internal string SayDate(DateTimeOffset moment) => PlaceClock.SayDate(moment, View.Place.TimeZone);

    private async Task<Asker> AskerAsync(CancellationToken cancellationToken)
    {
        if (!IsSignedIn)
            return new Asker(Name ?? "", EmailAddress.TryParse(Email) ?? throw new RefusedException(texts["Email.Wrong"], nameof(Email)), null);
        var account = current.Actor.AccountId!.Value;
        var written = await db.Accounts.Where(a => a.Id == account).Select(a => a.Email).SingleAsync(cancellationToken);
        return new Asker(Name ?? "", EmailAddress.TryParse(written), account);
    }

    private async Task<bool> FindAsync(string place, string process, string kind, Guid id, CancellationToken cancellationToken)
    {
        if (await processes.FindAsync(place, process, cancellationToken) is not { Process.State: not ProcessState.Draft } view
            || askables.FirstOrDefault(a => a.Kind == kind) is not { } askable
            || await askable.FindAsync(view, id, cancellationToken) is not { } about)
            return false;
        (View, About) = (view, about);
        var usual = await desk.DefaultsAsync(view.Place, cancellationToken);
        Answerer = about.Answerer?.Name ?? usual.Answerer;
        DueAt = DueDay.After(clock.GetUtcNow(), about.Days ?? usual.Days, view.Place.TimeZone);
        return true;
    }
}
