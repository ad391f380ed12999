using System.Globalization;
using Folkmoot.Ballots.Roll.Claims;
using Folkmoot.People.MyData;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Ballots.Mine;

/// <summary>
/// The lines of rolls that are a person's. Erasing leaves the lines, so that ballots issued are still no more than voters, and takes out
/// everything that says whose they are.
/// </summary>
internal sealed class RollData(FolkmootDb db, Codes codes, IStringLocalizer<Texts> texts) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(Person person, CancellationToken cancellationToken)
    {
        var hashes = await HashesAsync(person, cancellationToken);
        var found = await (from e in db.Roll.AsNoTracking()
                           join f in db.Phases on e.PhaseId equals f.Id
                           join r in db.Processes on f.ProcessId equals r.Id
                           where e.MailHash != null && hashes.Contains(e.MailHash)
                           orderby f.ClosesAt descending
                           select new { Entry = e, r.Title }).ToListAsync(cancellationToken);
        return [.. found.Select(f => new PersonalRecord(texts["mine.data"], null,
            [
                new(texts["mine.data.vote"], f.Title), new(texts["mine.data.who"], f.Entry.Addressee.Replace("\n", ", ", StringComparison.Ordinal)),
                new(texts["mine.data.state"], texts[$"mine.data.{f.Entry.State}"]), new(texts["mine.data.day"], f.Entry.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
            ], "/people/ballots"))];
    }

    public async Task<IReadOnlyList<string>> EraseAsync(Person person, CancellationToken cancellationToken)
    {
        var hashes = await HashesAsync(person, cancellationToken);
        await db.Roll.Where(e => e.MailHash != null && hashes.Contains(e.MailHash))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Addressee, "").SetProperty(e => e.MailHash, (byte[]?)null).SetProperty(e => e.PersonHash, (byte[]?)null), cancellationToken);
        await db.Claims.Where(c => hashes.Contains(c.MailHash)).ExecuteDeleteAsync(cancellationToken);
        return [];
    }

    private async Task<List<byte[]>> HashesAsync(Person person, CancellationToken cancellationToken)
    {
        if (person.Email is not { } email)
            return [];
        var phases = await db.Phases.Where(f => f.Method == BallotMethod.MethodName).Select(f => f.Id).ToListAsync(cancellationToken);
        return [.. phases.Select(p => codes.HashMailbox(p, email))];
    }
}
