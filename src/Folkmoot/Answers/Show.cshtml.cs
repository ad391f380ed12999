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
    public OwedAnswer Owed { get; private set; } = null!;

    public Place Place { get; private set; } = null!;

    public string Zone => Place.TimeZone;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public bool MayAnswer { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is not { } owed)
            return NotFound();
        Owed = owed;
        Place = await db.Places.AsNoTracking().SingleAsync(p => p.Id == owed.PlaceId, cancellationToken);
        MayAnswer = await rights.MayAnswerAsync(owed, cancellationToken);
        return Page();
    }

    public string SayDate(DateTimeOffset moment) => PlaceClock.SayDate(moment, Zone);
}
