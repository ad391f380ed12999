using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;

namespace Folkmoot.Processes;

/// <summary>Opens and closes phases. A phase that cannot open yet, because something it needs is missing, is tried again until its time is over.</summary>
internal sealed class PhaseTurnHandler(PhaseWriter phases, PhaseClock phaseClock, FolkmootDb db) : IJobHandler
{
    public string Kind => PhaseClock.JobKind;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var turn = run.Read<PhaseTurn>();
        try
        {
            await phases.TurnAsync(turn.Phase, cancellationToken);
        }
        catch (RefusedException)
        {
            db.ChangeTracker.Clear();
            await phaseClock.TryAgainAsync(turn.Phase, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
