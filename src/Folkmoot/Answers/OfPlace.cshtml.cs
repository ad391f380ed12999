using Folkmoot.Communities;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Answers;

/// <summary>What a place and the places inside it owe an answer.</summary>
public sealed class OfPlaceModel(Places places, AnswerBook book, ICurrentActor current) : SitePage
{
    public Place Place { get; private set; } = null!;

    public AnswerBoard Board { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return NotFound();
        (Place, Board) = (found, await book.OfPlaceAsync(found, cancellationToken));
        MayManage = await current.OrganisesAsync(found.Id, cancellationToken);
        return Page();
    }
}
