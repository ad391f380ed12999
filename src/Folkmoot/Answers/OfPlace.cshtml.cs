using Folkmoot.Communities;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Time;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Answers;

/// <summary>What a place and the places inside it owe an answer.</summary>
public sealed class OfPlaceModel(Places places, AnswerBook book, IEnumerable<IPlacePromiseSource> sources, TimeProvider clock, ICurrentActor current) : SitePage
{
    internal Place Place { get; private set; } = null!;

    internal AnswerBoard Board { get; private set; } = null!;

    /// <summary>What was promised here beside answers: the late first, then what is due, then what has ended.</summary>
    internal IReadOnlyList<PlacePromise> Promises { get; private set; } = [];

    internal DateOnly Today { get; private set; }

    internal bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return NotFound();
        (Place, Board) = (found, await book.OfPlaceAsync(found, cancellationToken));
        var local = PlaceClock.Local(clock.GetUtcNow(), found.TimeZone).Date;
        Today = new DateOnly(local.Year, local.Month, local.Day);
        var promises = new List<PlacePromise>();
        foreach (var source in sources)
            promises.AddRange(await source.FindAsync(found, cancellationToken));
        Promises = [.. promises.OrderBy(promise => promise.Ended is not null).ThenBy(promise => promise.DueOn)];
        MayManage = await current.OrganisesAsync(found.Id, cancellationToken);
        return Page();
    }
}
