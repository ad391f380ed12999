using System.Text;
using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Mail;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Following;

/// <summary>
/// Writes each follower at most one letter a day, from six in the morning (UTC) on: what happened since the last one, grouped by
/// process, the newest first. Who has no news gets no letter.
/// </summary>
internal sealed class DigestJob(FolkmootDb db, IMailSender mail, FollowLinks links, TimeProvider clock, IStringLocalizer<Texts> texts) : IJobHandler
{
    public const string Name = "following.digest";

    private const int FirstHour = 6;
    private const int Batch = 200;
    private const int MostNews = 5000;
    private const int MostLines = 40;

    /// <summary>What is younger may still be on its way into the database; it waits for the next letter, so that nothing is left out.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(5);

    /// <summary>Older news are no news.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(30);

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now.Hour < FirstHour)
            return;
        var day = FollowDesk.Day(now);
        var until = now - Settled;
        var news = await NewsAsync(now - Oldest, until, cancellationToken);
        if (news.Count == 0)
            return;
        var inside = await InsideAsync(cancellationToken);
        var newest = news[0].Item.At;
        var waiting = await db.Followers.Where(f => f.DigestDay < day && f.SeenUntil < newest).OrderBy(f => f.Id).Select(f => f.Id).ToListAsync(cancellationToken);
        foreach (var ids in waiting.Chunk(Batch))
        {
            var followers = await db.Followers.Where(f => ids.Contains(f.Id)).ToListAsync(cancellationToken);
            var follows = (await db.Follows.AsNoTracking().Where(f => ids.Contains(f.FollowerId) && f.ConfirmedAt != null).ToListAsync(cancellationToken)).ToLookup(f => f.FollowerId);
            foreach (var follower in followers)
                await WriteAsync(follower, [.. follows[follower.Id]], news, inside, until, day, cancellationToken);
            // Each batch is saved with its letters, so that a run that breaks off writes nobody twice.
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private async Task WriteAsync(
        Follower follower, List<Follow> follows, List<NewsLine> news, IReadOnlyDictionary<Guid, HashSet<Guid>> inside, DateTimeOffset until, long day, CancellationToken cancellationToken)
    {
        var lines = news.Where(n => n.Item.At > follower.SeenUntil && follows.Exists(f => Matches(f, n, inside))).ToList();
        if (lines.Count == 0)
            return;
        (follower.SeenUntil, follower.DigestDay) = (until, day);
        var stop = links.Stop(follower.Id);
        var subject = lines.Count == 1 ? texts["Digest.Subject.One", lines[0].Process.Title] : texts["Digest.Subject", lines.Count];
        await mail.SendAsync(new Letter(follower.Email, subject, texts["Digest.Body", Words(lines), stop.AbsoluteUri]) { Unsubscribe = stop }, cancellationToken);
    }

    private static bool Matches(Follow follow, NewsLine news, IReadOnlyDictionary<Guid, HashSet<Guid>> inside) => follow.Kind switch
    {
        Subjects.Place => inside.TryGetValue(follow.SubjectId, out var places) && places.Contains(news.Process.PlaceId),
        Subjects.Process => news.Item.ProcessId == follow.SubjectId,
        _ => news.Item.AboutId == follow.SubjectId,
    };

    private string Words(List<NewsLine> lines)
    {
        var words = new StringBuilder();
        foreach (var group in lines.Take(MostLines).GroupBy(l => l.Process.Id))
        {
            var first = group.First();
            words.Append(first.Process.Title).Append(" · ").Append(first.Place.Name).Append("\n\n");
            foreach (var line in group)
            {
                var url = line.Item.Url ?? $"/places/{line.Place.Slug}/{line.Process.Slug}";
                words.Append("* ").Append(line.Item.Title).Append('\n').Append(Platform.Layout.Prose.Begin(line.Item.Words, 300)).Append('\n').Append(links.At(url).AbsoluteUri).Append("\n\n");
            }
        }

        if (lines.Count > MostLines)
            words.Append(texts["Digest.More", lines.Count - MostLines].Value).Append("\n\n");
        return words.ToString().TrimEnd();
    }

    private async Task<List<NewsLine>> NewsAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        (await (from n in db.News.AsNoTracking()
                join p in db.Processes.AsNoTracking() on n.ProcessId equals p.Id
                join at in db.Places.AsNoTracking() on p.PlaceId equals at.Id
                where n.At > @from && n.At <= to && p.State != ProcessState.Draft
                orderby n.At descending, n.Id descending
                select new { n, p, at }).Take(MostNews).ToListAsync(cancellationToken))
            .ConvertAll(n => new NewsLine(n.n, n.p, n.at));

    /// <summary>For each place, the place and all places inside it.</summary>
    private async Task<IReadOnlyDictionary<Guid, HashSet<Guid>>> InsideAsync(CancellationToken cancellationToken)
    {
        var parents = await db.Places.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.ParentId, cancellationToken);
        var inside = parents.Keys.ToDictionary(id => id, id => new HashSet<Guid> { id });
        foreach (var place in parents.Keys)
        {
            var steps = 0;
            for (var at = parents[place]; at is { } up && steps < 32; at = parents.GetValueOrDefault(up), steps++)
                inside[up].Add(place);
        }

        return inside;
    }

    private sealed record NewsLine(NewsItem Item, Process Process, Place Place);
}
