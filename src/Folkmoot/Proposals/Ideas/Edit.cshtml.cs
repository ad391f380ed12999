using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Pictures;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals.Ideas;

/// <summary>An author changes their idea; an organiser one that was taken down for somebody.</summary>
[EnableRateLimiting(Limits.Writes)]
[RequestSizeLimit(PictureLimits.MaxForm)]
[RequestFormLimits(MultipartBodyLengthLimit = PictureLimits.MaxForm)]
internal sealed class EditModel(ProcessDoor door, IdeaReader reader, IdeaDesk desk, IdeaVoices voices, IdeaFieldReader fields, PhotoDesk photos, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage, IAsyncPageFilter
{
    internal ProcessView View { get; private set; } = null!;

    internal Idea Idea { get; private set; } = null!;

    internal IdeaFields Fields { get; private set; } = null!;

    [BindProperty]
    public IdeaForm Form { get; set; } = new();

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (place, process, number) = ((string)RouteData.Values["place"]!, (string)RouteData.Values["process"]!, int.Parse((string)RouteData.Values["number"]!, System.Globalization.CultureInfo.InvariantCulture));
        var cancellationToken = HttpContext.RequestAborted;
        if (await door.FindAsync(place, process, cancellationToken) is not { } view || await reader.FindAsync(view.Process.Id, number, cancellationToken) is not { } idea)
            context.Result = NotFound();
        else if (!await MayAsync(view, idea, cancellationToken))
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        else
        {
            (View, Idea) = (view, idea);
            if (HttpMethods.IsGet(Request.Method))
                Form = IdeaForm.Of(idea);
            Fields = await fields.ReadAsync(Form, view, cancellationToken) with { Picture = PictureAddress.Is(idea.Picture) ? idea.Picture : null };
            await next();
        }
    }

    public void OnGet()
    {
        // Everything is found before.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        try
        {
            await photos.KeepAsync(Form.Photo, cancellationToken);
            var details = Form.Read(View.Process.Currency, IdeaFieldReader.Settings(View)).Checked();
            details = details with { Photo = await photos.ReadAsync(Form.Photo, Fields.Picture is not null, cancellationToken) };
            await desk.EditAsync(current.Actor, View, Idea.Id, details, Form.Version, cancellationToken);
            Flash.Done(TempData, texts["Edit.Done"]);
            return Redirect($"{View.Url}/ideas/{Idea.Number}");
        }
        catch (RefusedException e)
        {
            return this.Refused(e, nameof(Form));
        }
    }

    public async Task<IActionResult> OnPostSpotAsync([FromForm(Name = "Point.x")] double x, [FromForm(Name = "Point.y")] double y, CancellationToken cancellationToken)
    {
        try
        {
            await photos.KeepAsync(Form.Photo, cancellationToken);
        }
        catch (RefusedException e)
        {
            return this.Refused(e, nameof(Form));
        }

        if ((x, y) is not (0, 0) && SpotMap.Unproject(View.Place.Boundary, x, y) is { } spot)
            Form.Spot = IdeaForm.SayDegrees(spot.Latitude, spot.Longitude);
        ModelState.Clear();
        return Page();
    }

    private async Task<bool> MayAsync(ProcessView view, Idea idea, CancellationToken cancellationToken) =>
        (current.Actor.AccountId is { } me && await voices.IsAuthorAsync(idea.Id, me, cancellationToken))
        || (idea.Channel != IdeaChannel.Web && await current.MayAsync(Access.Organiser, view.Place.Id, view.Process.Id, cancellationToken));
}
