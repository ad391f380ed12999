using System.Globalization;
using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Answers;

/// <summary>Says who answers in a place and within how many days.</summary>
public sealed class DefaultsModel(Places places, AnswerDesk desk, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal Place Place { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Days { get; set; }

    [BindProperty]
    public Guid Version { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return NotFound();
        Place = found;
        var now = await desk.DefaultsAsync(found, cancellationToken);
        (Name, Email, Days, Version) = (now.Answerer, now.AnswererEmail, now.Days.ToString(CultureInfo.InvariantCulture), now.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return NotFound();
        Place = found;
        try
        {
            await desk.SetDefaultsAsync(current.Actor, found.Id, Days, Name, Email, Version, cancellationToken);
            Flash.Done(TempData, texts["Defaults.Done"]);
            return Redirect($"/places/{found.Slug}/answers");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }
}
