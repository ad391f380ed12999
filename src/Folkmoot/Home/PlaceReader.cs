using Folkmoot.Ballots.Settings;
using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Components;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Home;

/// <summary>Brings together what the page of a place shows.</summary>
internal sealed class PlaceReader(Places places, ProcessReader processes, MethodList methods, FigureReader figures, FolkmootDb db, ICurrentActor current)
{
    private const int MostOutcomes = 6;
    private const int MostNews = 60;

    public async Task<PlaceView> ReadAsync(Place place, CancellationToken cancellationToken)
    {
        var mayManage = await current.OrganisesAsync(place.Id, cancellationToken);
        var within = await places.WithinAsync(place, cancellationToken);
        var all = await processes.ListAsync(within, mayManage, cancellationToken);
        var open = all.Where(p => p.Process.State == ProcessState.Published && p.Open is not null).OrderBy(p => p.Open!.ClosesAt).ToList();
        return new PlaceView
        {
            Place = place,
            Around = [.. (await places.SelfAndAncestorsAsync(place.Id, cancellationToken)).Skip(1)],
            Inside = [.. within.Where(p => p.ParentId == place.Id).OrderBy(p => p.Name, StringComparer.InvariantCultureIgnoreCase)],
            Open = open,
            Coming = [.. all.Where(p => p.Process.State == ProcessState.Published && p.Open is null && p.Next is not null).OrderBy(p => p.Next!.OpensAt)],
            Finished = [.. all.Where(p => p.Process.State == ProcessState.Finished).OrderByDescending(p => p.Phases[^1].ClosesAt)],
            Drafts = [.. all.Where(p => p.Process.State == ProcessState.Draft)],
            Outcomes = await OutcomesAsync([.. all.Where(p => p.Process.State != ProcessState.Draft)], cancellationToken),
            Figures = await figures.ReadAsync(all, cancellationToken),
            Main = await MainAsync(open, cancellationToken),
            MoneyNow = open.Where(p => p.Process.Currency == place.Currency && p.Open!.Method == "ballot").Sum(p => BallotSettingsJson.Read(p.Open!.Settings).AllMoney),
            MayManage = mayManage,
            HasPool = await db.Journals.AnyAsync(j => j.PlaceId == place.Id, cancellationToken),
        };
    }

    /// <summary>One line for each process: how it was decided, or else its latest news.</summary>
    private async Task<IReadOnlyList<Outcome>> OutcomesAsync(List<ProcessView> published, CancellationToken cancellationToken)
    {
        var ids = published.ConvertAll(p => p.Process.Id);
        var decided = (await db.Edges.AsNoTracking().Where(e => e.FromKind == "process" && e.Kind == "was decided by" && ids.Contains(e.FromId)).ToListAsync(cancellationToken)).ToLookup(e => e.FromId);
        var news = (await processes.NewsAsync(ids, MostNews, cancellationToken)).ToLookup(n => n.ProcessId);
        var outcomes = new List<Outcome>();
        foreach (var process in published)
        {
            if (decided[process.Process.Id].MaxBy(e => e.At) is { } edge)
                outcomes.Add(new Outcome(process, edge.Why, edge.At, ThreadKind.Pound));
            else if (news[process.Process.Id].FirstOrDefault() is { } item)
                outcomes.Add(new Outcome(process, item.Title, item.At, ThreadKind.Voice));
        }

        return [.. outcomes.OrderByDescending(o => o.At).Take(MostOutcomes)];
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
