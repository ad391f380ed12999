using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds;

/// <summary>What the trails of other rooms brought to a fund, and the money that went to it.</summary>
public sealed class FundPriorities(FolkmootDb db, Chronicle chronicle, IEnumerable<ITrailNames> names, IStringLocalizer<Texts> texts)
{
    private const string FundKind = "fund";

    /// <summary>Everything that was handed to the fund and that everybody may see, the latest first.</summary>
    public async Task<IReadOnlyList<FundPriority>> ListAsync(Guid journal, CancellationToken cancellationToken)
    {
        var paid = texts["Edge.Paid"].Value;
        var edges = await db.Edges.AsNoTracking().Where(e => e.ToKind == FundKind && e.ToId == journal && e.Kind != paid).OrderByDescending(e => e.At).ThenBy(e => e.Id).Select(e => new { e.FromKind, e.FromId }).ToListAsync(cancellationToken);
        var named = new Dictionary<(string, Guid), string>();
        foreach (var kind in edges.GroupBy(e => e.FromKind, e => e.FromId, StringComparer.Ordinal))
        {
            if (names.FirstOrDefault(n => n.Kinds.Contains(kind.Key)) is not { } room)
                continue;
            foreach (var (id, name) in await room.NameAsync(kind.Key, [.. kind.Distinct()], cancellationToken))
                named[(kind.Key, id)] = name.Title;
        }

        return [.. edges.Distinct().Where(e => named.ContainsKey((e.FromKind, e.FromId))).Select(e => new FundPriority(e.FromKind, e.FromId, named[(e.FromKind, e.FromId)]))];
    }

    /// <summary>The one that a form names; null where it names none.</summary>
    /// <exception cref="RefusedException">There is no such priority.</exception>
    public async Task<FundPriority?> FindAsync(Guid journal, string? value, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(value) ? null
        : (await ListAsync(journal, cancellationToken)).FirstOrDefault(p => p.Value == value) ?? throw new RefusedException(texts["Priority.Gone"], nameof(AwardForm.Priority));

    /// <summary>Writes on the trail of a priority that money went to it; sent twice, once.</summary>
    public async Task PaidAsync(Actor actor, Guid journal, FundPriority priority, string why, CancellationToken cancellationToken)
    {
        if (await db.Edges.AnyAsync(e => e.FromKind == priority.Kind && e.FromId == priority.Id && e.ToKind == FundKind && e.ToId == journal && e.Why == why, cancellationToken))
            return;
        chronicle.Link(actor, (priority.Kind, priority.Id), (FundKind, journal), texts["Edge.Paid"], why);
        await db.SaveChangesAsync(cancellationToken);
    }
}
