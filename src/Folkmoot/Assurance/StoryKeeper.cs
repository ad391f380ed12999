using System.Security.Cryptography;
using System.Text;
using Folkmoot.Calls;
using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assurance;

/// <summary>Puts stories of grants beside the numbers of a report, and shows them for as long as those who told them want.</summary>
public sealed class StoryKeeper(FolkmootDb db, PoolBook pools) : IStoryHolder
{
    private const int Most = 20;

    /// <summary>The stories that everybody may read now, the latest first, with the salts of their digests.</summary>
    public async Task<IReadOnlyList<(StoryReference Reference, KeptSalt Salt)>> FreezeAsync(Place place, Guid report, CancellationToken cancellationToken)
    {
        if (await pools.FindAsync(place, cancellationToken) is not { } pool)
            return [];
        var grants = pool.Figures.Grants.ToDictionary(grant => grant.Decision.Grant, StringComparer.Ordinal);
        var told = await (from r in db.GrantReports.AsNoTracking() join b in db.Bids.AsNoTracking() on r.BidId equals b.Id join round in db.CallRounds.AsNoTracking() on b.ProcessId equals round.ProcessId where round.JournalId == pool.JournalId && r.MayTell && r.SentAt != null && b.Grant != null orderby r.SentAt descending, r.Id select new { r.Id, r.Story, b.Grant }).ToListAsync(cancellationToken);
        return
        [
            .. from one in told.Where(one => grants.ContainsKey(one.Grant!)).Take(Most)
               let decision = grants[one.Grant!].Decision
               let salt = RandomNumberGenerator.GetBytes(KeptSalt.Length)
               select (new StoryReference(one.Id, pool.NameOf(decision.Payee), decision.Record.StartsWith('/') ? decision.Record : $"{FundTrails.UrlOf(place.Slug)}/grants/{decision.Grant}", DigestOf(salt, one.Story)), new KeptSalt { ReportId = report, StoryId = one.Id, Salt = salt }),
        ];
    }

    /// <summary>The stories of a report as they stand today.</summary>
    public async Task<IReadOnlyList<ShownStory>> ShowAsync(ReportView view, CancellationToken cancellationToken)
    {
        var references = view.Content.Stories ?? [];
        var ids = references.Select(reference => reference.Story).ToList();
        var words = await db.GrantReports.AsNoTracking().Where(r => ids.Contains(r.Id) && r.MayTell).ToDictionaryAsync(r => r.Id, r => r.Story, cancellationToken);
        var salts = await db.KeptSalts.AsNoTracking().Where(s => s.ReportId == view.Report.Id).ToDictionaryAsync(s => s.StoryId, s => s.Salt, cancellationToken);
        return [.. references.Select(reference => new ShownStory(reference, words.GetValueOrDefault(reference.Story), words.TryGetValue(reference.Story, out var story) && salts.TryGetValue(reference.Story, out var salt) && DigestOf(salt, story) == reference.Digest))];
    }

    public async Task ForgetAsync(Guid report, CancellationToken cancellationToken) =>
        db.KeptSalts.RemoveRange(await db.KeptSalts.Where(s => s.StoryId == report).ToListAsync(cancellationToken));

    internal static string DigestOf(byte[] salt, string words) => Convert.ToHexStringLower(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(words)]));
}
