using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Communities;

/// <summary>Changes what a place says of itself.</summary>
[RequestSizeLimit(2 * 1024 * 1024)]
public sealed class EditModel(Places places, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal Place Place { get; private set; } = null!;

    [BindProperty]
    public PlaceForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return NotFound();
        Place = found;
        Form = PlaceForm.Of(found);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return NotFound();
        Place = found;
        try
        {
            await places.EditAsync(current.Actor, place, await Form.ReadAsync(found.Boundary, cancellationToken), Form.Version, cancellationToken);
            Flash.Done(TempData, texts["Edit.Done"]);
            return Redirect($"/places/{place}");
        }
        catch (RefusedException e)
        {
            return this.Refused(e, nameof(Form));
        }
    }
}
