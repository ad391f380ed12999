using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Pictures;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals.Ideas;

/// <summary>A helper takes down the idea of somebody who wrote it on paper, rang or came by.</summary>
[RequestSizeLimit(PictureLimits.MaxForm)]
[RequestFormLimits(MultipartBodyLengthLimit = PictureLimits.MaxForm)]
internal sealed class HelpModel(ProcessDoor door, IdeaDesk desk, IdeaFieldReader fields, PhotoDesk photos, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal IdeaFields Fields { get; private set; } = null!;

    [BindProperty]
    public IdeaForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            await photos.KeepAsync(Form.Photo, cancellationToken);
            var details = Form.Read(View.Process.Currency, IdeaFieldReader.Settings(View)).Checked();
            details = details with { Photo = await photos.ReadAsync(Form.Photo, hasPicture: false, cancellationToken) };
            var idea = await desk.TakeDownAsync(current.Actor, View, details, Form.Channel, Form.ShownAs ?? "", cancellationToken);
            Flash.Done(TempData, texts["Help.Done"]);
            return Redirect($"{View.Url}/ideas/{idea.Number}");
        }
        catch (RefusedException e)
        {
            return this.Refused(e, nameof(Form));
        }
    }

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
            return this.Refused(e, nameof(Form));
        }

        if ((x, y) is not (0, 0) && SpotMap.Unproject(View.Place.Boundary, x, y) is { } spot)
            Form.Spot = IdeaForm.SayDegrees(spot.Latitude, spot.Longitude);
        ModelState.Clear();
        return Page();
    }

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view || view.Method(IdeaMethod.MethodName) is null)
            return false;
        View = view;
        Fields = await fields.ReadAsync(Form, view, cancellationToken);
        return true;
    }
}
