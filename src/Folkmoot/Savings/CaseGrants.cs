using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Savings;

/// <summary>The cases that hang on a grant, for the grant's own page.</summary>
internal sealed class CaseGrants(FolkmootDb db, IStringLocalizer<Texts> texts) : IGrantLinkSource
{
    public async Task<IReadOnlyList<GrantLink>> FindAsync(Place place, string grant, CancellationToken cancellationToken) =>
        [.. (await (from c in db.SavingsCases.AsNoTracking() join g in db.CaseGrants.AsNoTracking() on c.Id equals g.CaseId where c.PlaceId == place.Id && g.Grant == grant && c.ClaimedAt != null orderby c.Number select new { c.Number, c.Title }).ToListAsync(cancellationToken))
            .Select(one => new GrantLink(texts["Grant.Case"], one.Title, $"/places/{place.Slug}/funds/savings/{one.Number}"))];
}
