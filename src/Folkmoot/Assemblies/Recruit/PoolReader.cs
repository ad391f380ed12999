using Folkmoot.Platform.Audit;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Reads the pool for pages.</summary>
internal sealed class PoolReader(FolkmootDb db, QuotaDesk quotas)
{
    public const int PageSize = 100;

    public async Task<PoolFigures> FiguresAsync(Guid process, CancellationToken cancellationToken)
    {
        var rows = await quotas.ListAsync(process, cancellationToken);
        var people = await db.Registrations.AsNoTracking().Where(r => r.ProcessId == process && r.State == RegistrationState.Registered)
            .Select(r => new { r.Values, r.Channel }).ToListAsync(cancellationToken);
        var counts = people.SelectMany(p => QuotaDesk.Values(p.Values)).GroupBy(v => (v.Key, v.Value)).ToDictionary(g => g.Key, g => g.Count());
        return new PoolFigures(people.Count, people.GroupBy(p => p.Channel).ToDictionary(g => g.Key, g => g.Count()), [.. rows.Select(q => (q, counts.GetValueOrDefault((q.Feature, q.Value))))])
        {
            Corrected = await db.Audit.CountAsync(a => a.SubjectId == process && a.Act == RegistrationDesk.Corrected, cancellationToken),
        };
    }

    /// <summary>Registrations a page at a time, by number; with words, those whose name or number fits.</summary>
    public async Task<Paged<Registration>> FindAsync(Guid process, string? words, int? page, CancellationToken cancellationToken)
    {
        var all = db.Registrations.AsNoTracking().Where(r => r.ProcessId == process);
        if (words?.Trim() is { Length: > 0 } typed)
        {
            var number = int.TryParse(typed, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : -1;
            var lower = typed.ToLowerInvariant();
            // Names are few enough to be looked through; no index would serve a search for a part of one.
#pragma warning disable CA1304, CA1311, CA1862, MA0011
            all = all.Where(r => r.Number == number || r.Name.ToLower().Contains(lower));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        }

        var count = await all.CountAsync(cancellationToken);
        var at = PageNumber.Of(page, count, PageSize);
        return new Paged<Registration>(await all.OrderBy(r => r.Number).Skip((at - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken), count, at, PageSize);
    }

    public Task<Registration?> FindAsync(Guid process, int number, CancellationToken cancellationToken) =>
        db.Registrations.AsNoTracking().SingleOrDefaultAsync(r => r.ProcessId == process && r.Number == number, cancellationToken);

    public async Task<IReadOnlyList<Mailing>> MailingsAsync(Guid process, CancellationToken cancellationToken) =>
        await db.Mailings.AsNoTracking().Where(m => m.ProcessId == process).OrderByDescending(m => m.Number).ToListAsync(cancellationToken);
}
