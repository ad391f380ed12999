using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Processes;

/// <summary>Sees to it that a phase opens and closes at its time.</summary>
public sealed class PhaseClock(FolkmootDb db, IJobQueue jobs, MethodList methods, TimeProvider clock)
{
    internal const string JobKind = "processes.turn-phase";

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Plans the phase's next turn; the caller's save stores it. Planning one time too often does no harm.</summary>
    public async Task ScheduleAsync(Phase phase, CancellationToken cancellationToken)
    {
        if (phase.State == PhaseState.Planned)
            await jobs.EnqueueAsync(JobKind, new PhaseTurn(phase.Id), $"{phase.Id}:open:{phase.OpensAt.ToUnixTimeSeconds()}", phase.OpensAt, cancellationToken);
        if (phase.State != PhaseState.Closed)
        {
            var end = phase.ClosesAt + methods[phase.Method].Lateness(phase.Settings);
            await jobs.EnqueueAsync(JobKind, new PhaseTurn(phase.Id), $"{phase.Id}:close:{end.ToUnixTimeSeconds()}", end, cancellationToken);
        }
    }

    /// <summary>Plans another try in a few minutes, while there is time left; the caller's save stores it.</summary>
    public async Task TryAgainAsync(Guid phase, CancellationToken cancellationToken)
    {
        var due = clock.GetUtcNow() + Pause;
        if (await db.Phases.AnyAsync(p => p.Id == phase && p.ClosesAt > due, cancellationToken))
            await jobs.EnqueueAsync(JobKind, new PhaseTurn(phase), $"{phase}:again:{due.ToUnixTimeSeconds()}", due, cancellationToken);
    }
}
