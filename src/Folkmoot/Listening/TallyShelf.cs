using System.Collections.Concurrent;
using System.Diagnostics;
using Folkmoot.Opinion;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Microsoft.Extensions.Logging;

namespace Folkmoot.Listening;

/// <summary>
/// How often statements were answered, a minute old at most. Which statement comes next may be decided on slightly old figures; counting them whenever somebody answers would make many answers at
/// once wait. So whoever finds them old gets them as they are and sees to it that they are counted anew behind the requests, by one at a time; only where they are very old does anybody wait.
/// </summary>
public sealed class TallyShelf(IDatabaseProvider provider, TimeProvider clock, ILogger<TallyShelf> log)
{
    private const int Rest = 20;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(1);
    private static readonly IReadOnlyDictionary<Guid, Tally> None = new Dictionary<Guid, Tally>();

    private readonly ConcurrentDictionary<Guid, Shelf> _shelves = new();

    public async Task<IReadOnlyDictionary<Guid, Tally>> OfAsync(Guid process, CancellationToken cancellationToken)
    {
        var shelf = _shelves.GetOrAdd(process, _ => new Shelf());
        Task counting;
        lock (shelf)
        {
            var age = clock.GetUtcNow() - shelf.At;
            if (age < shelf.Rest)
                return shelf.Tallies;
            if (shelf.Counting is not { IsCompleted: false })
                shelf.Counting = QuietThread.RunAsync(() => Count(process, shelf));
            if (age < Stale)
            {
                _ = shelf.Counting.ContinueWith(task => log.LogWarning("Answers could not be counted: {Failure}", Failures.Describe(task.Exception!.GetBaseException())), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
                return shelf.Tallies;
            }

            counting = shelf.Counting;
        }

        await counting.WaitAsync(cancellationToken);
        return shelf.Tallies;
    }

    private bool Count(Guid process, Shelf shelf)
    {
        var (at, start) = (clock.GetUtcNow(), Stopwatch.GetTimestamp());
        using var db = provider.NewContext();
        // From the statements, so that an index alone answers it.
        var counts = (from s in db.HeardStatements
                      join a in db.GivenAnswers on s.Id equals a.StatementId
                      where s.ProcessId == process
                      group a by new { a.StatementId, a.Answer } into g
                      select new { g.Key.StatementId, g.Key.Answer, Count = g.Count() }).ToList();
        var tallies = counts.GroupBy(c => c.StatementId).ToDictionary(g => g.Key, g => new Tally(
            g.Where(c => c.Answer == Answer.Agree).Sum(c => c.Count), g.Where(c => c.Answer == Answer.Disagree).Sum(c => c.Count), g.Where(c => c.Answer == Answer.Pass).Sum(c => c.Count)));
        var took = Stopwatch.GetElapsedTime(start);
        lock (shelf)
        {
            // A conversation that takes long to count is counted less often, so that counting never takes more than a small part of the machine.
            (shelf.At, shelf.Tallies, shelf.Rest) = (at, tallies, took * Rest > Fresh ? TimeSpan.FromTicks(Math.Min((took * Rest).Ticks, Stale.Ticks / 2)) : Fresh);
        }

        return true;
    }

    private sealed class Shelf
    {
        public DateTimeOffset At { get; set; } = DateTimeOffset.MinValue;

        public TimeSpan Rest { get; set; } = Fresh;

        public IReadOnlyDictionary<Guid, Tally> Tallies { get; set; } = None;

        public Task? Counting { get; set; }
    }
}
