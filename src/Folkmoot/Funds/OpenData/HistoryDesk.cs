using System.Text.Json;
using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Lists;
using Folkmoot.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.OpenData;

/// <summary>Brings in what a foundation gave before, from its open data.</summary>
public sealed class HistoryDesk(FolkmootDb db, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    private const int PageSize = 50;

    /// <summary>Takes a file of grants in, whole or not at all. Grants that are here already are brought up to date.</summary>
    /// <returns>How many are new, and how many have changed.</returns>
    /// <exception cref="RefusedException">A grant does not fit, holds an e-mail address, or everything is here already.</exception>
    public async Task<(int Added, int Changed)> ImportAsync(Actor actor, Place place, Guid journal, byte[] file, CancellationToken cancellationToken)
    {
        var read = GivingReader.Read(file, journal, texts);
        var local = PlaceClock.Local(clock.GetUtcNow(), place.TimeZone).Date;
        using (var package = JsonDocument.Parse(file.AsMemory(file.AsSpan().StartsWith(System.Text.Encoding.UTF8.Preamble) ? 3 : 0)))
        {
            var grave = GivingQuality.Check(package.RootElement, new DateOnly(local.Year, local.Month, local.Day)).FirstOrDefault(finding => finding.Check is GivingCheck.MailAddress or GivingCheck.IndividualWithEqualityData or GivingCheck.ImpossibleDate);
            if (grave is not null)
                throw new RefusedException(texts["Import.Grave", texts[$"Giving.{grave.Check}"], string.Join(", ", grave.Grants.Take(3))]);
        }

        var known = await db.PastGrants.Where(g => g.JournalId == journal).ToDictionaryAsync(g => g.GivingId, StringComparer.Ordinal, cancellationToken);
        var (added, changed) = (0, 0);
        foreach (var grant in read)
        {
            if (!known.TryGetValue(grant.GivingId, out var before))
            {
                db.PastGrants.Add(grant);
                added++;
                continue;
            }

            (before.Title, before.Description, before.Currency, before.Pence, before.AwardedOn, before.EndsOn, before.Funder, before.Recipient, before.Places) =
                (grant.Title, grant.Description, grant.Currency, grant.Pence, grant.AwardedOn, grant.EndsOn, grant.Funder, grant.Recipient, grant.Places);
            changed += db.Entry(before).State == EntityState.Modified ? 1 : 0;
        }

        if (added + changed == 0)
            throw new RefusedException(texts["Import.Known"]);
        chronicle.Record(actor, "history.imported", "place", place.Id, $"{added} new, {changed} changed");
        await db.SaveChangesAsync(cancellationToken);
        return (added, changed);
    }

    /// <summary>A page of past grants, the latest first.</summary>
    public async Task<Paged<PastGrant>> ListAsync(Guid journal, int? page, CancellationToken cancellationToken)
    {
        var all = db.PastGrants.AsNoTracking().Where(g => g.JournalId == journal).OrderByDescending(g => g.AwardedOn).ThenBy(g => g.GivingId);
        var found = await all.CountAsync(cancellationToken);
        var number = PageNumber.Of(page, found, PageSize);
        return new Paged<PastGrant>(await all.Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken), found, number, PageSize);
    }
}
