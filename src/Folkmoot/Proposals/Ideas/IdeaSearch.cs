using Folkmoot.Platform.Database;
using Folkmoot.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Finds ideas a page at a time, however many a process has.</summary>
internal sealed class IdeaSearch(FolkmootDb db, TimeProvider clock)
{
    /// <summary>As many cards as people look through before they want another order.</summary>
    public const int PageSize = 48;

    public Task<int> CountAsync(Guid process, CancellationToken cancellationToken) => Shown(process).CountAsync(cancellationToken);

    /// <summary>The areas that ideas of a process are for.</summary>
    public async Task<IReadOnlyList<string>> AreasAsync(Guid process, CancellationToken cancellationToken) =>
        [.. (await Shown(process).Where(i => i.Area != "").Select(i => i.Area).Distinct().ToListAsync(cancellationToken)).Order(StringComparer.InvariantCultureIgnoreCase)];

    public async Task<Paged<IdeaLine>> FindAsync(Guid process, IdeaFilter filter, int? page, int size, CancellationToken cancellationToken)
    {
        var found = Shown(process);
        if (filter.Area.Length > 0)
            found = found.Where(i => i.Area == filter.Area);
        foreach (var word in SearchText.Words(filter.Words))
            found = found.Where(i => i.Search.Contains(word));
        var count = await found.CountAsync(cancellationToken);
        var number = PageNumber.Of(page, count, size);
        var ordered = Ordered(found, filter.Order).Select(i => i.Id);
        var ids = filter.Order == "chance"
            ? Shuffled(await ordered.ToListAsync(cancellationToken)).Skip((number - 1) * size).Take(size).ToList()
            : await ordered.Skip((number - 1) * size).Take(size).ToListAsync(cancellationToken);
        return new Paged<IdeaLine>(await LinesAsync(ids, cancellationToken), count, number, size);
    }

    private IQueryable<Idea> Shown(Guid process) => db.Ideas.AsNoTracking().Where(i => i.ProcessId == process && i.State == IdeaState.Public);

    private IOrderedQueryable<Idea> Ordered(IQueryable<Idea> ideas, string order)
    {
        var supports = db.IdeaSupports;
        return order switch
        {
            "support" => ideas.OrderByDescending(i => supports.Count(s => s.IdeaId == i.Id)).ThenBy(i => i.Number),
            "chance" => ideas.OrderBy(i => i.Number),
            _ => ideas.OrderByDescending(i => i.Number),
        };
    }

    // The order changes once a day, so that going back shows the same page.
    private Guid[] Shuffled(List<Guid> ids)
    {
        Guid[] shuffled = [.. ids];
        new Random((int)(clock.GetUtcNow().ToUnixTimeSeconds() / 86_400)).Shuffle(shuffled);
        return shuffled;
    }

    private async Task<IReadOnlyList<IdeaLine>> LinesAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        var ideas = await db.Ideas.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellationToken);
        var supports = await db.IdeaSupports.Where(s => ids.Contains(s.IdeaId)).GroupBy(s => s.IdeaId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. ids.Select(id => new IdeaLine(ideas[id], supports.GetValueOrDefault(id)))];
    }
}
