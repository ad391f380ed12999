using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Mail;

/// <summary>The letters of a demonstration, the newest first.</summary>
public sealed class OutboxModel(FolkmootDb db) : SitePage
{
    private const int Most = 100;

    internal IReadOnlyList<StoredLetter> Letters { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Letters = await db.Letters.AsNoTracking().OrderByDescending(l => l.Id).Take(Most).ToListAsync(cancellationToken);
}
