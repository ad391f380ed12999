using System.Collections.Concurrent;
using System.Text;
using Folkmoot.Platform.Database;
using Folkmoot.Sortition;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>
/// Runs draws through again for those who look. A record with a result never changes, so each is read and checked once while the program runs; one at a time, so that many who look at once cost no
/// more than one.
/// </summary>
internal sealed class ReplayBook : IDisposable
{
    private const int Kept = 16;

    private readonly ConcurrentDictionary<Guid, Replay> _replays = new();
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>The draw again, from the record that everybody can download.</summary>
    public async Task<Replay> FindAsync(FolkmootDb db, Draw draw, CancellationToken cancellationToken)
    {
        if (_replays.TryGetValue(draw.Id, out var known))
            return known;
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_replays.TryGetValue(draw.Id, out known))
                return known;
            var text = await db.DrawPapers.AsNoTracking().Where(p => p.DrawId == draw.Id).Select(p => p.Public).SingleAsync(cancellationToken);
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            known = Replay.Of(DrawJsonReader.Read(stream, "The draw"));
            if (_replays.Count >= Kept)
                _replays.Clear();
            _replays[draw.Id] = known;
            return known;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
