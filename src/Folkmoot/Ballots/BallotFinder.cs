using Folkmoot.Platform.Authorisation;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;

namespace Folkmoot.Ballots;

/// <summary>Finds the ballot of a process for a page, if this person may see it: drafts are for their organisers alone.</summary>
public sealed class BallotFinder(ProcessReader processes, ICurrentActor current)
{
    /// <summary>The process and its ballot phase; null when there is none, or none for this person.</summary>
    public async Task<BallotView?> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await processes.FindAsync(place, process, cancellationToken) is not { } view || view.Method(BallotMethod.MethodName) is not { } phase)
            return null;
        if (view.Process.State == ProcessState.Draft && !await current.OrganisesAsync(view.Place.Id, cancellationToken))
            return null;
        return new BallotView(view, new PhaseScene(view.Place, view.Process, phase));
    }
}
