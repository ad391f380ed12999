using System.Collections.Concurrent;
using Folkmoot.Opinion;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening;

/// <summary>
/// How often statements were answered, a few seconds old at most. Which statement comes next may be decided on slightly old figures; asking the database for them
/// whenever somebody answers would make many answers at once wait.
/// </summary>
public sealed class TallyShelf(TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<Guid, (DateTimeOffset At, IReadOnlyDictionary<Guid, Tally> Tallies)> _shelf = new();

    public async Task<IReadOnlyDictionary<Guid, Tally>> OfAsync(FolkmootDb db, Guid process, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_shelf.TryGetValue(process, out var kept) && now - kept.At < Life)
            return kept.Tallies;
        var counts = await db.GivenAnswers.Where(a => a.ProcessId == process).GroupBy(a => new { a.StatementId, a.Answer })
            .Select(g => new { g.Key.StatementId, g.Key.Answer, Count = g.Count() }).ToListAsync(cancellationToken);
        var tallies = counts.GroupBy(c => c.StatementId).ToDictionary(g => g.Key, g => new Tally(
            g.Where(c => c.Answer == Answer.Agree).Sum(c => c.Count), g.Where(c => c.Answer == Answer.Disagree).Sum(c => c.Count), g.Where(c => c.Answer == Answer.Pass).Sum(c => c.Count)));
        _shelf[process] = (now, tallies);
        return tallies;
    }
}
