using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Pictures;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas.Similar;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Somebody writes an idea, with or without an account. Ideas like it are shown before it is published.</summary>
[EnableRateLimiting(Limits.Writes)]
[RequestSizeLimit(PictureLimits.MaxForm)]
[RequestFormLimits(MultipartBodyLengthLimit = PictureLimits.MaxForm)]
internal sealed class NewModel(
    ProcessDoor door, IdeaDesk desk, Deeds deeds, IdeaVoices voices, IdeaReader reader, Lookalikes lookalikes, IdeaFieldReader fields, PhotoDesk photos, FormStamp stamp, TimeProvider clock, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal Phase? Collecting { get; private set; }

    internal IdeaFields Fields { get; private set; } = null!;

    internal bool IsSignedIn => current.IsSignedIn;

    /// <summary>Ideas that may be the same, shown before this one is published.</summary>
    internal IReadOnlyList<Lookalike> Similar { get; private set; } = [];

    /// <summary>The numbers of all similar ideas that the person has been shown by now.</summary>
    internal string SeenNow => string.Join(',', Seen().Union(Similar.Select(s => s.Line.Idea.Number!.Value)));

    [BindProperty]
    public IdeaForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        Form.Stamp = stamp.New();
        return await FindAsync(place, process, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            stamp.Check(Form.Stamp, Form.Website);
            await photos.KeepAsync(Form.Photo, cancellationToken);
            var details = Form.Read(View.Process.Currency, IdeaFieldReader.Settings(View)).Checked();
            ShownName.Check(Form.ShownAs);
            Similar = await lookalikes.FindAsync(View.Process.Id, details, cancellationToken);
            if (Similar.Any(s => !Seen().Contains(s.Line.Idea.Number!.Value)))
                return Again();
            return await PublishAsync(details with { Photo = await photos.ReadAsync(Form.Photo, hasPicture: false, cancellationToken) }, cancellationToken);
        }
        catch (RefusedException e)
        {
            return Refuse(e);
        }
    }

    /// <summary>Takes the point of the map that was pressed as the idea's spot.</summary>
    public async Task<IActionResult> OnPostSpotAsync(string place, string process, [FromForm(Name = "Point.x")] double x, [FromForm(Name = "Point.y")] double y, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            await photos.KeepAsync(Form.Photo, cancellationToken);
        }
        catch (RefusedException e)
        {
            return Refuse(e);
        }

        // The Enter key presses the map at its corner, which is no place on it.
        if ((x, y) is not (0, 0) && SpotMap.Unproject(View.Place.Boundary, x, y) is { } spot)
            Form.Spot = IdeaForm.SayDegrees(spot.Latitude, spot.Longitude);
        return Again();
    }

    /// <summary>Joins a similar idea instead of publishing this one.</summary>
    public async Task<IActionResult> OnPostJoinAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken) || await reader.FindAsync(View.Process.Id, number, cancellationToken) is not { } idea)
            return NotFound();
        try
        {
            stamp.Check(Form.Stamp, Form.Website);
            if (!IsSignedIn)
            {
                await deeds.KeepVoiceAsync(View, idea, DeedKind.Join, new Guest(Form.Email, Form.ShownAs), cancellationToken);
                return Redirect(View.Url + "/ideas/sent");
            }

            await voices.JoinAsync(current.Actor, View, idea.Id, Form.ShownAs ?? "", cancellationToken);
            Flash.Done(TempData, texts["Show.Joined"]);
            return Redirect($"{View.Url}/ideas/{number}");
        }
        catch (RefusedException e)
        {
            return Refuse(e);
        }
    }

    internal string Why(Lookalike alike) => alike.Metres is { } metres && metres <= Lookalike.Nearby
        ? texts["Similar.Near", Math.Max(10, Math.Round(metres / 10) * 10).ToString("0", CultureInfo.InvariantCulture)]
        : texts["Similar.Words"];

    private async Task<IActionResult> PublishAsync(IdeaDetails details, CancellationToken cancellationToken)
    {
        if (!IsSignedIn)
        {
            await deeds.KeepIdeaAsync(View, details, new Guest(Form.Email, Form.ShownAs), cancellationToken);
            return Redirect(View.Url + "/ideas/sent");
        }

        var idea = await desk.PutForwardAsync(current.Actor, View, details, Form.ShownAs ?? "", cancellationToken);
        Flash.Done(TempData, texts["New.Done"]);
        return Redirect($"{View.Url}/ideas/{idea.Number}");
    }

    /// <summary>Shows the form again with what the page now knows, not with what was sent.</summary>
    private PageResult Again()
    {
        ModelState.Clear();
        return Page();
    }

    private PageResult Refuse(RefusedException refused)
    {
        // A stamp that was not good is replaced, so that nothing that was written is lost.
        if (refused.Field is null)
        {
            Form.Stamp = stamp.New();
            ModelState.Remove("Form.Stamp");
        }

        return this.Refused(refused, nameof(Form));
    }

    private HashSet<int> Seen() =>
        [.. (Form.Seen ?? "").Split(',').Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)];

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view || view.Method(IdeaMethod.MethodName) is null)
            return false;
        (View, Collecting) = (view, view.Collecting(clock.GetUtcNow()));
        Fields = await fields.ReadAsync(Form, view, cancellationToken);
        return true;
    }
}
