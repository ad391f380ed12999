using Folkmoot.Platform.Database;
using Folkmoot.Platform.PublicPages;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening;

/// <summary>Finds statements.</summary>
public sealed class StatementBook(FolkmootDb db, FreshCache cache)
{
    /// <summary>All statements of a process in the order of their numbers.</summary>
    public Task<List<HeardStatement>> ListAsync(Guid process, CancellationToken cancellationToken) =>
        db.HeardStatements.AsNoTracking().Where(s => s.ProcessId == process).OrderBy(s => s.Number).ToListAsync(cancellationToken);

    /// <summary>Those that people can answer.</summary>
    public Task<List<HeardStatement>> ShownAsync(Guid process, CancellationToken cancellationToken) =>
        db.HeardStatements.AsNoTracking().Where(s => s.ProcessId == process && s.State == StatementState.Shown).OrderBy(s => s.Number).ToListAsync(cancellationToken);

    /// <summary>The same as they were some seconds ago at most, read once for all who ask: shared, and only for reading.</summary>
    public async Task<IReadOnlyList<HeardStatement>> KeptAsync(Guid process, CancellationToken cancellationToken) =>
        (await cache.GetAsync<IReadOnlyList<HeardStatement>>($"statements {process:N}", async () => await ShownAsync(process, cancellationToken)))!;

    /// <summary>What one person wrote, newest first.</summary>
    public async Task<List<HeardStatement>> ByAsync(Guid process, byte[] author, CancellationToken cancellationToken) =>
        [.. (await db.HeardStatements.AsNoTracking().Where(s => s.ProcessId == process && s.Author == author).ToListAsync(cancellationToken)).OrderByDescending(s => s.Number)];
}
