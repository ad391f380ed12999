using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Communities;

/// <summary>Adds a place.</summary>
[RequestSizeLimit(2 * 1024 * 1024)]
public sealed class NewModel(Places places, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    [BindProperty]
    public PlaceForm Form { get; set; } = new() { TimeZone = "Europe/London", Currency = "GBP" };

    /// <summary>The slug of the place that contains it.</summary>
    [BindProperty(SupportsGet = true, Name = "inside")]
    public string? Parent { get; set; }

    internal IReadOnlyList<Place> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        All = await places.AllAsync(cancellationToken);
        if (All.FirstOrDefault(p => p.Slug == Parent) is { } parent)
            (Form.TimeZone, Form.Currency) = (parent.TimeZone, parent.Currency);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        All = await places.AllAsync(cancellationToken);
        try
        {
            var parent = string.IsNullOrEmpty(Parent) ? null : All.FirstOrDefault(p => p.Slug == Parent)
                ?? throw new RefusedException("The place that should contain this one is gone; choose another.", "inside");
            var place = await places.CreateAsync(current.Actor, await Form.ReadAsync(null, cancellationToken), parent?.Id, cancellationToken);
            Flash.Done(TempData, texts["New.Done", place.Name]);
            return Redirect($"/places/{place.Slug}");
        }
        catch (RefusedException e)
        {
            return this.Refused(e, e.Field == "inside" ? "" : nameof(Form));
        }
    }
}
