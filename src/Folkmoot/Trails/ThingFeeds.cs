using Folkmoot.Platform.Database;
using Folkmoot.Platform.Feeds;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Trails;

/// <summary>A feed for everything that has a trail: its steps, and the news about it alone.</summary>
internal sealed class ThingFeeds(FolkmootDb db, TrailWalker walker)
{
    private const int Most = 50;

    /// <summary>The feed of a thing; null when there is no such thing, or it is not for everybody.</summary>
    public async Task<Feed?> FindAsync(string kind, Guid id, CancellationToken cancellationToken)
    {
        if (await walker.WalkAsync(kind, id, cancellationToken) is not { } trail)
            return null;
        var url = $"/trails/{kind}/{id}";
        var news = await db.News.AsNoTracking().Where(n => n.AboutId == id).OrderByDescending(n => n.At).Take(Most).ToListAsync(cancellationToken);
        var entries = trail.Knots.Select(k => new FeedEntry(k.Id, k.Why, url, $"{k.From.Name.Title} → {k.To.Name.Title}", k.Who, k.At, k.At))
            .Concat(news.Select(n => new FeedEntry(n.Id, n.Title, n.Url ?? url, n.Words, trail.Subject.Name.Title, n.At, n.At)))
            .OrderByDescending(e => e.Published).Take(Most).ToList();
        return new Feed(id, trail.Subject.Name.Title, url, trail.Knots.Select(k => k.At).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Min(), entries);
    }
}
