using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening.Routing;

/// <summary>
/// Makes the draws of each conversation that has ended again and publishes what came out with the seed; some days later it forgets what was weighed, because that tells roughly when
/// somebody answered.
/// </summary>
internal sealed class RoutingJob(FolkmootDb db, RoutingCheck check, RoutingSeed seeds, TimeProvider clock) : IJobHandler
{
    public const string Name = "listening.routing";

    public static readonly TimeSpan Every = TimeSpan.FromDays(1);

    /// <summary>How long organisers can make the draws again.</summary>
    public static readonly TimeSpan Kept = ConversationView.PaperTime;

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var ended = await db.Phases.Where(p => p.Method == ConversationMethod.MethodName && p.State == PhaseState.Closed).Select(p => new { p.ProcessId, p.ClosesAt }).ToListAsync(cancellationToken);
        var recorded = (await db.RoutingRecords.Select(r => r.ProcessId).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var process in ended.Select(p => p.ProcessId).Distinct().Where(process => !recorded.Contains(process)))
            await CheckAsync(process, cancellationToken);
        foreach (var phase in ended.Where(p => p.ClosesAt + Kept <= clock.GetUtcNow()))
            await ForgetAsync(phase.ProcessId, cancellationToken);
    }

    private async Task CheckAsync(Guid process, CancellationToken cancellationToken)
    {
        var (same, different, unclear) = await check.RunAsync(process, cancellationToken);
        db.RoutingRecords.Add(new RoutingRecord { ProcessId = process, Seed = seeds.Word(process), Same = same, Different = different, Unclear = unclear, CheckedAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task ForgetAsync(Guid process, CancellationToken cancellationToken)
    {
        if (await db.RoutingStates.Where(s => s.ProcessId == process).ExecuteDeleteAsync(cancellationToken) > 0)
            await db.GivenAnswers.Where(a => a.ProcessId == process && a.State != null).ExecuteUpdateAsync(set => set.SetProperty(a => a.State, (long?)null), cancellationToken);
    }
}
