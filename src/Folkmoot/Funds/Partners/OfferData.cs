using Folkmoot.People.MyData;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.Partners;

/// <summary>Offers that somebody made for a body. Erasing takes the person away; the body's offer stays.</summary>
internal sealed class OfferData(FolkmootDb db, IStringLocalizer<Texts> texts) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(Person person, CancellationToken cancellationToken) =>
    [
        .. (await db.Offers.AsNoTracking().Where(o => o.EmailKey != "" && o.EmailKey == person.Key).OrderByDescending(o => o.At).ToListAsync(cancellationToken))
            .Select(offer => new PersonalRecord(texts["Data.Offer"], offer.At, [new(texts["Data.Body"], offer.Body), new(texts["Data.Name"], offer.Contact), new(texts["Data.Email"], offer.Email), new(texts["Data.Wishes"], offer.Wishes)], null)),
    ];

    public async Task<IReadOnlyList<string>> EraseAsync(Person person, CancellationToken cancellationToken)
    {
        var offers = await db.Offers.Where(o => o.EmailKey != "" && o.EmailKey == person.Key).ToListAsync(cancellationToken);
        var names = offers.ConvertAll(offer => offer.Contact);
        foreach (var offer in offers)
            (offer.Contact, offer.Email, offer.EmailKey) = ("", "", "");
        await db.SaveChangesAsync(cancellationToken);
        return names;
    }
}
