using Folkmoot.People.MyData;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas.Points;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals.Ideas;

/// <summary>What a person wrote, supports and voted for among the ideas. Erasing takes the names away; the words stay where they are public.</summary>
internal sealed class IdeaData(FolkmootDb db, IStringLocalizer<Texts> texts) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(Person person, CancellationToken cancellationToken)
    {
        var records = new List<PersonalRecord>();
        var written = await (from p in db.IdeaPeople.AsNoTracking() where p.AccountId == person.Account join i in db.Ideas on p.IdeaId equals i.Id orderby p.Since descending select new { p.Since, p.ShownAs, p.Part, Idea = i }).ToListAsync(cancellationToken);
        var points = await (from p in db.IdeaPoints.AsNoTracking() where p.AccountId == person.Account join i in db.Ideas on p.IdeaId equals i.Id orderby p.At descending select new { Point = p, Idea = i }).ToListAsync(cancellationToken);
        var supports = await (from s in db.IdeaSupports.AsNoTracking() where s.AccountId == person.Account join i in db.Ideas on s.IdeaId equals i.Id orderby s.At descending select new { s.At, Idea = i }).ToListAsync(cancellationToken);
        var votes = await (from v in db.PointVotes.AsNoTracking() where v.AccountId == person.Account join p in db.IdeaPoints on v.PointId equals p.Id join i in db.Ideas on p.IdeaId equals i.Id select new { p.Words, Idea = i }).ToListAsync(cancellationToken);
        var waiting = await db.Deeds.AsNoTracking().Where(d => d.EmailKey == person.Key).OrderByDescending(d => d.CreatedAt).ToListAsync(cancellationToken);
        var urls = await UrlsAsync([.. written.Select(w => w.Idea).Concat(points.Select(p => p.Idea)).Concat(supports.Select(s => s.Idea)).Concat(votes.Select(v => v.Idea))], cancellationToken);
        records.AddRange(written.Select(w => new PersonalRecord(texts["Data.Ideas"], w.Since, [new(texts["Data.Title"], w.Idea.Title), new(texts["Data.Words"], w.Idea.Words), new(texts["Data.Part"], texts[$"Data.Part.{w.Part}"]), new(texts["Data.ShownAs"], w.ShownAs)], urls(w.Idea))));
        records.AddRange(points.Select(p => new PersonalRecord(texts["Data.Points"], p.Point.At, [new(texts["Data.Words"], p.Point.Words), new(texts["Data.ShownAs"], p.Point.ShownAs)], urls(p.Idea))));
        records.AddRange(supports.Select(s => new PersonalRecord(texts["Data.Supports"], s.At, [new(texts["Data.Title"], s.Idea.Title)], urls(s.Idea))));
        records.AddRange(votes.Select(v => new PersonalRecord(texts["Data.Votes"], null, [new(texts["Data.Words"], v.Words)], urls(v.Idea))));
        records.AddRange(waiting.Select(d => new PersonalRecord(texts["Data.Waiting"], d.CreatedAt, [new(texts["Data.What"], d.Kind.ToString()), new(texts["Data.Words"], d.Words), new(texts["Data.ShownAs"], d.ShownAs)], null)));
        return records;
    }

    public async Task<IReadOnlyList<string>> EraseAsync(Person person, CancellationToken cancellationToken)
    {
        var waiting = db.Deeds.Where(d => d.Kind == DeedKind.Publish && d.EmailKey == person.Key).Select(d => d.IdeaId);
        await db.Ideas.Where(i => i.State == IdeaState.Waiting && waiting.Contains(i.Id)).ExecuteDeleteAsync(cancellationToken);
        await db.Deeds.Where(d => d.EmailKey == person.Key).ExecuteDeleteAsync(cancellationToken);
        await db.IdeaPeople.Where(p => p.AccountId == person.Account).ExecuteUpdateAsync(set => set.SetProperty(p => p.ShownAs, "").SetProperty(p => p.AccountId, (Guid?)null), cancellationToken);
        await db.IdeaPoints.Where(p => p.AccountId == person.Account).ExecuteUpdateAsync(set => set.SetProperty(p => p.ShownAs, "").SetProperty(p => p.AccountId, (Guid?)null), cancellationToken);
        return [];
    }

    private async Task<Func<Idea, string?>> UrlsAsync(IReadOnlyCollection<Idea> ideas, CancellationToken cancellationToken)
    {
        var processes = ideas.Select(i => i.ProcessId).Distinct().ToList();
        var urls = await (from r in db.Processes join p in db.Set<Communities.Place>() on r.PlaceId equals p.Id where processes.Contains(r.Id) select new { r.Id, Url = "/places/" + p.Slug + "/" + r.Slug }).ToDictionaryAsync(r => r.Id, r => r.Url, cancellationToken);
        return idea => idea.Number is { } number && urls.TryGetValue(idea.ProcessId, out var url) ? $"{url}/ideas/{number}" : null;
    }
}
