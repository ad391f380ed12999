using Folkmoot.Ballots.Settings;
using Folkmoot.Communities;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;

namespace Folkmoot.Home;

/// <summary>Brings together what the page of a place shows.</summary>
internal sealed class PlaceReader(Places places, ProcessReader processes, MethodList methods, FigureReader figures, ICurrentActor current)
{
    private const int MostNews = 6;

    public async Task<PlaceView> ReadAsync(Place place, CancellationToken cancellationToken)
    {
        var mayManage = await current.OrganisesAsync(place.Id, cancellationToken);
        var within = await places.WithinAsync(place, cancellationToken);
        var all = await processes.ListAsync(within, mayManage, cancellationToken);
        var open = all.Where(p => p.Process.State == ProcessState.Published && p.Open is not null).OrderBy(p => p.Open!.ClosesAt).ToList();
        var published = all.Where(p => p.Process.State != ProcessState.Draft).ToDictionary(p => p.Process.Id);
        var news = await processes.NewsAsync(published.Keys, MostNews, cancellationToken);
        return new PlaceView
        {
            Place = place,
            Around = [.. (await places.SelfAndAncestorsAsync(place.Id, cancellationToken)).Skip(1)],
            Inside = [.. within.Where(p => p.ParentId == place.Id).OrderBy(p => p.Name, StringComparer.InvariantCultureIgnoreCase)],
            Open = open,
            Coming = [.. all.Where(p => p.Process.State == ProcessState.Published && p.Open is null && p.Next is not null).OrderBy(p => p.Next!.OpensAt)],
            Finished = [.. all.Where(p => p.Process.State == ProcessState.Finished).OrderByDescending(p => p.Phases[^1].ClosesAt)],
            Drafts = [.. all.Where(p => p.Process.State == ProcessState.Draft)],
            News = [.. news.Select(n => (n, published[n.ProcessId]))],
            Figures = await figures.ReadAsync(all, cancellationToken),
            Main = await MainAsync(open, cancellationToken),
            MoneyNow = open.Where(p => p.Process.Currency == place.Currency && p.Open!.Method == "ballot").Sum(p => BallotSettingsJson.Read(p.Open!.Settings).Budget),
            MayManage = mayManage,
        };
    }

    /// <summary>What can be done in the phase that closes first.</summary>
    private async Task<(PhaseAction Action, ProcessView Process, Phase Phase)?> MainAsync(List<ProcessView> open, CancellationToken cancellationToken)
    {
        foreach (var process in open)
        {
            var phase = process.Open!;
            if (await methods[phase.Method].ActionAsync(process.Scene(phase), cancellationToken) is { IsMain: true } action)
                return (action, process, phase);
        }

        return null;
    }
}
