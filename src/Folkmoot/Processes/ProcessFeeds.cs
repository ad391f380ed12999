using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Feeds;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Processes;

internal sealed class ProcessFeeds(FolkmootDb db, Places places, ProcessReader processes) : IFeedSource
{
    private const int Most = 50;

    public async Task<Feed?> OfPlaceAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return null;
        var news = await (from n in db.News.AsNoTracking()
                          join p in db.Processes.AsNoTracking() on n.ProcessId equals p.Id
                          where p.PlaceId == found.Id && p.State != ProcessState.Draft
                          orderby n.At descending
                          select new { News = n, p.Title, p.Slug }).Take(Most).ToListAsync(cancellationToken);
        return new Feed(found.Id, found.Name, $"/places/{found.Slug}", found.CreatedAt,
            [.. news.Select(n => Entry(n.News, $"{n.Title}: {n.News.Title}", $"/places/{found.Slug}/{n.Slug}", found.Name))]);
    }

    public async Task<Feed?> OfProcessAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await processes.FindAsync(place, process, cancellationToken) is not { } view || view.Process.State == ProcessState.Draft)
            return null;
        var news = await processes.NewsAsync(view.Process.Id, Most, cancellationToken);
        return new Feed(view.Process.Id, view.Process.Title, view.Url, view.Process.CreatedAt, [.. news.Select(n => Entry(n, n.Title, view.Url, view.Place.Name))]);
    }

    private static FeedEntry Entry(NewsItem news, string title, string url, string author) => new(news.Id, title, news.Url ?? url, news.Words, author, news.At, news.At);
}
