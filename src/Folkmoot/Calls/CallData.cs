using Folkmoot.People.MyData;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Bids that somebody wrote, and seats on panels.</summary>
internal sealed class CallData(FolkmootDb db, IStringLocalizer<Texts> texts) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(Person person, CancellationToken cancellationToken)
    {
        var bids = await (from a in db.BidAuthors.AsNoTracking() join b in db.Bids.AsNoTracking() on a.BidId equals b.Id where a.EmailKey == person.Key orderby a.At descending select new { a.At, a.Name, a.Email, b.Title }).ToListAsync(cancellationToken);
        var seats = await db.PanelSeats.AsNoTracking().Where(s => s.AccountId == person.Account).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        return
        [
            .. bids.Select(bid => new PersonalRecord(texts["Data.Bids"], bid.At, [new(texts["Data.Title"], bid.Title), new(texts["Data.Name"], bid.Name), new(texts["Data.Email"], bid.Email)], null)),
            .. (await db.RegisteredInterests.AsNoTracking().Where(r => r.AccountId == person.Account).OrderByDescending(r => r.Id).ToListAsync(cancellationToken)).Select(tie => new PersonalRecord(texts["Data.Register"], tie.At, [new(texts["Register.Body"], tie.Body), new(texts["Register.Tie"], texts[$"Tie.{tie.Tie}"]), new(texts["Register.Whose"], texts[$"Kin.{tie.Whose}"])], RegisterModel.Address)),
            .. seats.Select(seat => new PersonalRecord(texts["Data.Seats"], seat.At, [new(texts["Data.Name"], seat.Name), new(texts["Data.Disclosed"], seat.Disclosed)], null)),
        ];
    }

    public async Task<IReadOnlyList<string>> EraseAsync(Person person, CancellationToken cancellationToken)
    {
        // A bid is the group's; only who wrote it goes. What a member decided stays with a nameless seat.
        await db.BidAuthors.Where(a => a.EmailKey == person.Key).ExecuteDeleteAsync(cancellationToken);
        var seats = await db.PanelSeats.Where(s => s.AccountId == person.Account).ToListAsync(cancellationToken);
        var names = seats.ConvertAll(seat => seat.Name);
        foreach (var seat in seats)
            (seat.Name, seat.Disclosed, seat.AccountId) = (texts["Data.Erased"], "", null);
        await db.SaveChangesAsync(cancellationToken);
        return names;
    }
}
