using Folkmoot.Platform.Database;
using Folkmoot.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals;

/// <summary>Finds proposals a page at a time, however many a process has.</summary>
public sealed class ProposalSearch(FolkmootDb db)
{
    public const int PageSize = 48;

    public Task<int> CountAsync(Guid process, CancellationToken cancellationToken) => db.Proposals.CountAsync(p => p.ProcessId == process, cancellationToken);

    /// <summary>So many proposals of a process from a place in their order on, beginning again after the last.</summary>
    public async Task<IReadOnlyList<Proposal>> FromAsync(Guid process, int start, int most, CancellationToken cancellationToken)
    {
        var all = db.Proposals.AsNoTracking().Where(p => p.ProcessId == process).OrderBy(p => p.Number);
        var first = await all.Skip(start).Take(most).ToListAsync(cancellationToken);
        return first.Count == most || start == 0 ? first : [.. first, .. await all.Take(Math.Min(start, most - first.Count)).ToListAsync(cancellationToken)];
    }

    public async Task<IReadOnlyList<string>> AreasAsync(Guid process, CancellationToken cancellationToken) =>
        Names(await db.Proposals.Where(p => p.ProcessId == process).Select(p => p.Area).Distinct().ToListAsync(cancellationToken));

    public async Task<IReadOnlyList<string>> CategoriesAsync(Guid process, CancellationToken cancellationToken) =>
        Names((await db.Proposals.Where(p => p.ProcessId == process).Select(p => p.Category).Distinct().ToListAsync(cancellationToken)).SelectMany(ProposalFilter.Split));

    public async Task<Paged<Proposal>> FindAsync(Guid process, ProposalFilter filter, int? page, CancellationToken cancellationToken)
    {
        var found = db.Proposals.AsNoTracking().Where(p => p.ProcessId == process);
        if (filter.Area.Length > 0)
            found = found.Where(p => p.Area == filter.Area);
        foreach (var word in SearchText.Words(filter.Words))
            found = found.Where(p => p.Search.Contains(word));
        if (filter.Category.Length > 0)
        {
            // Files separate categories by a comma, with or without a blank.
            var asked = $",{filter.Category},";
            found = found.Where(p => ("," + p.Category.Replace(", ", ",") + ",").Contains(asked));
        }

        var count = await found.CountAsync(cancellationToken);
        var number = PageNumber.Of(page, count, PageSize);
        // The ids are put in order first: a database that sorts whole rows carries the words of thousands of proposals about.
        var ids = await found.OrderBy(p => p.Number).Select(p => p.Id).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var rows = await db.Proposals.AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Number).ToListAsync(cancellationToken);
        return new Paged<Proposal>(rows, count, number, PageSize);
    }

    private static List<string> Names(IEnumerable<string> names) =>
        [.. names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.InvariantCultureIgnoreCase)];
}
