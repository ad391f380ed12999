using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.Partners;

/// <summary>Keeps the list of powers under which partners can give in a place, and holds contributions against it.</summary>
public sealed class BasisDesk(FolkmootDb db, FundFields fields, Chronicle chronicle, IStringLocalizer<Texts> texts)
{
    private const int MostOwn = 100;

    /// <summary>The powers of a place.</summary>
    public async Task<LegalBases> OfAsync(Guid place, CancellationToken cancellationToken) =>
        new(await db.PlaceBases.AsNoTracking().Where(b => b.PlaceId == place).ToListAsync(cancellationToken));

    /// <summary>Adds a power to those that partners can give under here.</summary>
    /// <returns>Its code.</returns>
    public async Task<string> AddAsync(Actor actor, Place place, BasisForm form, CancellationToken cancellationToken)
    {
        var title = fields.Words(form.Title, 3, LegalBasis.MaxTitle, nameof(form.Title));
        var source = fields.Words(form.Source, 3, LegalBasis.MaxSource, nameof(form.Source));
        var (from, until) = (fields.OptionalDay(form.From, nameof(form.From)), fields.OptionalDay(form.Until, nameof(form.Until)));
        if (until < from)
            throw new RefusedException(texts["Basis.Ends"], nameof(form.Until));
        var known = await OfAsync(place.Id, cancellationToken);
        if (known.All.Any(basis => string.Equals(basis.Title, title, StringComparison.OrdinalIgnoreCase)))
            throw new RefusedException(texts["Basis.There"], nameof(form.Title));
        if (await db.PlaceBases.CountAsync(b => b.PlaceId == place.Id, cancellationToken) >= MostOwn)
            throw new RefusedException(texts["Basis.Many", MostOwn]);
        var wanted = Slugs.From(title, "power");
        var code = Slugs.Free(wanted.Length > 50 ? wanted[..50].TrimEnd('-') : wanted, [.. known.All.Select(basis => basis.Code)]);
        db.PlaceBases.Add(new PlaceBasis { PlaceId = place.Id, Code = code, Title = title, Source = source, From = from, Until = until });
        chronicle.Record(actor, "basis.added", "place", place.Id, title);
        await db.SaveChangesAsync(cancellationToken);
        return code;
    }

    /// <summary>From the day after, nobody gives under a power any more. What was given under it keeps it.</summary>
    public async Task EndAsync(Actor actor, Place place, BasisForm form, CancellationToken cancellationToken)
    {
        var basis = (await OfAsync(place.Id, cancellationToken)).Find(form.Code) ?? throw new RefusedException(texts["Basis.Choose"], nameof(form.Code));
        var until = fields.Day(form.Until, nameof(form.Until));
        if (until < basis.From)
            throw new RefusedException(texts["Basis.Ends"], nameof(form.Until));
        if (await db.PlaceBases.SingleOrDefaultAsync(b => b.PlaceId == place.Id && b.Code == basis.Code, cancellationToken) is { } own)
            own.Until = until;
        else
            db.PlaceBases.Add(new PlaceBasis { PlaceId = place.Id, Code = basis.Code, Title = "", Source = "", Until = until });
        chronicle.Record(actor, "basis.ended", "place", place.Id, $"{basis.Title}: {until:yyyy-MM-dd}");
        await db.SaveChangesAsync(cancellationToken);
    }
}
