using Folkmoot.Platform.Jobs;

namespace Folkmoot.Processes;

/// <summary>Sees to it that a phase opens and closes at its time.</summary>
public sealed class PhaseClock(IJobQueue jobs)
{
    internal const string JobKind = "processes.turn-phase";

    /// <summary>Plans the phase's next turn; the caller's save stores it. Planning one time too often does no harm.</summary>
    public async Task ScheduleAsync(Phase phase, CancellationToken cancellationToken)
    {
        if (phase.State == PhaseState.Planned)
            await jobs.EnqueueAsync(JobKind, new PhaseTurn(phase.Id), $"{phase.Id}:open:{phase.OpensAt.ToUnixTimeSeconds()}", phase.OpensAt, cancellationToken);
        if (phase.State != PhaseState.Closed)
            await jobs.EnqueueAsync(JobKind, new PhaseTurn(phase.Id), $"{phase.Id}:close:{phase.ClosesAt.ToUnixTimeSeconds()}", phase.ClosesAt, cancellationToken);
    }
}
