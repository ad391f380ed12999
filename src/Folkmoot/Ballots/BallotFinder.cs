using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.PublicPages;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Folkmoot.Proposals;

namespace Folkmoot.Ballots;

/// <summary>Finds the ballot of a process for a page, if this person may see it: drafts are for those who hold a role there.</summary>
public sealed class BallotFinder(ProcessReader processes, ProposalBook book, FreshCache cache, ICurrentActor current)
{
    /// <summary>The process and its ballot phase; null when there is none, or none for this person.</summary>
    public async Task<BallotView?> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        var ballot = await cache.GetAsync($"ballot {place}/{process}", () => ReadAsync(place, process, cancellationToken));
        return ballot?.Process.Process.State == ProcessState.Draft && !await current.MayAsync(Access.Observer, ballot.Scene.Place.Id, ballot.Scene.Process.Id, cancellationToken) ? null : ballot;
    }

    /// <summary>The proposals on the ballot, by number. They are shared between requests and only for reading.</summary>
    public async Task<IReadOnlyList<Proposal>> ProposalsAsync(BallotView ballot, CancellationToken cancellationToken) =>
        (await cache.GetAsync<IReadOnlyList<Proposal>>($"proposals {ballot.Scene.Process.Id}", async () => await book.ListAsync(ballot.Scene.Process.Id, cancellationToken)))!;

    private async Task<BallotView?> ReadAsync(string place, string process, CancellationToken cancellationToken) =>
        await processes.FindAsync(place, process, cancellationToken) is { } view && view.Method(BallotMethod.MethodName) is { } phase
            ? new BallotView(view, new PhaseScene(view.Place, view.Process, phase))
            : null;
}
