using Folkmoot.Platform.Jobs;

namespace Folkmoot.Processes;

internal sealed class PhaseTurnHandler(PhaseWriter phases) : IJobHandler
{
    public string Kind => PhaseClock.JobKind;

    public Task RunAsync(JobRun run, CancellationToken cancellationToken) => phases.TurnAsync(run.Read<PhaseTurn>().Phase, cancellationToken);
}
