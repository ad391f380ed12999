using Folkmoot.Communities;
using Folkmoot.Platform.Authorisation;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Assurance;

/// <summary>One report as its board saw it, every figure with its source, and what the board resolved.</summary>
public sealed class ShowModel(Places places, ReportBook book, StoryKeeper stories, ICurrentActor current, TimeProvider clock) : ReportPage(places, clock)
{
    internal ReportView Found { get; private set; } = null!;

    /// <summary>The stories that it showed, as they stand today.</summary>
    internal IReadOnlyList<ShownStory> Stories { get; private set; } = [];

    internal bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, int number, CancellationToken cancellationToken)
    {
        if (!await FindPlaceAsync(place, cancellationToken) || await book.FindAsync(Place.Id, number, cancellationToken) is not { } found)
            return NotFound();
        Found = found;
        Stories = await stories.ShowAsync(found, cancellationToken);
        MayManage = await current.OrganisesAsync(Place.Id, cancellationToken);
        return Page();
    }
}
