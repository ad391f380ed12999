using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Answers;

/// <summary>One question with its answer, or with the name of whoever owes it.</summary>
public sealed class ShowModel(AnswerBook book, AnswerRights rights, FolkmootDb db, TimeProvider clock) : SitePage
{
    internal OwedAnswer Owed { get; private set; } = null!;

    internal Place Place { get; private set; } = null!;

    internal string Zone => Place.TimeZone;

    internal DateTimeOffset Now { get; } = clock.GetUtcNow();

    internal bool MayAnswer { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is not { } owed)
            return NotFound();
        Owed = owed;
        Place = await db.Places.AsNoTracking().SingleAsync(p => p.Id == owed.PlaceId, cancellationToken);
        MayAnswer = await rights.MayAnswerAsync(owed, cancellationToken);
        return Page();
    }

    internal string SayDate(DateTimeOffset moment) => PlaceClock.SayDate(moment, Zone);
}
