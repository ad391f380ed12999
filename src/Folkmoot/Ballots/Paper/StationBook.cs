using Folkmoot.Ballots.Roll;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Paper;

/// <summary>The stations of a ballot, and how they stand against the roll.</summary>
public sealed class StationBook(FolkmootDb db, Chronicle chronicle)
{
    public const int Most = 200;

    /// <exception cref="RefusedException">The ballot is closed, or the name is missing, too long or taken.</exception>
    public async Task AddAsync(Actor actor, Phase phase, string? name, CancellationToken cancellationToken)
    {
        if (phase.State == PhaseState.Closed)
            throw new RefusedException("This vote is closed; a station would come too late.", "Name");
        var tidy = (name ?? "").Trim();
        if (tidy.Length is 0 or > Station.LongestName || tidy.Any(char.IsControl))
            throw new RefusedException($"Give the station a name of 1 to {Station.LongestName} characters.", "Name");
        var there = await db.Stations.Where(s => s.PhaseId == phase.Id).Select(s => s.Name).ToListAsync(cancellationToken);
        if (there.Contains(tidy, StringComparer.OrdinalIgnoreCase))
            throw new RefusedException($"There is a station \"{tidy}\" already.", "Name");
        if (there.Count >= Most)
            throw new RefusedException($"A vote has at most {Most} stations.", "Name");
        db.Stations.Add(new Station { Id = Guid.NewGuid(), PhaseId = phase.Id, Name = tidy });
        chronicle.Record(actor, "station.added", "phase", phase.Id, tidy);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Removes a station to which nobody was marked and that has no batch.</summary>
    /// <exception cref="RefusedException">It is in use.</exception>
    public async Task RemoveAsync(Actor actor, Phase phase, Guid station, CancellationToken cancellationToken)
    {
        var row = await FindAsync(phase.Id, station, cancellationToken);
        if (await db.Roll.AnyAsync(e => e.StationId == station, cancellationToken) || await db.PaperBatches.AnyAsync(b => b.StationId == station, cancellationToken))
            throw new RefusedException($"People have voted at \"{row.Name}\", so it stays.");
        db.Stations.Remove(row);
        chronicle.Record(actor, "station.removed", "phase", phase.Id, row.Name);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <exception cref="RefusedException">There is no such station.</exception>
    public async Task<Station> FindAsync(Guid phase, Guid? station, CancellationToken cancellationToken) =>
        await db.Stations.SingleOrDefaultAsync(s => s.PhaseId == phase && s.Id == station, cancellationToken) ?? throw new RefusedException("Choose the station.", "Station");

    /// <summary>Every station by name, with its figures.</summary>
    public async Task<IReadOnlyList<StationFigures>> FiguresAsync(Guid phase, CancellationToken cancellationToken)
    {
        var stations = await db.Stations.AsNoTracking().Where(s => s.PhaseId == phase).OrderBy(s => s.Name).ToListAsync(cancellationToken);
        if (stations.Count == 0)
            return [];
        var marks = await db.Roll.Where(e => e.PhaseId == phase && e.State == RollState.Paper && e.StationId != null)
            .GroupBy(e => e.StationId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var batches = (await db.PaperBatches.AsNoTracking().Where(b => b.PhaseId == phase && b.State == BatchState.Sealed).OrderBy(b => b.Number).ToListAsync(cancellationToken)).ToLookup(b => b.StationId);
        return [.. stations.Select(s => new StationFigures(s, marks.GetValueOrDefault(s.Id), batches[s.Id].Sum(b => b.Valid), batches[s.Id].Sum(b => b.Blank), batches[s.Id].Sum(b => b.Spoilt), [.. batches[s.Id].Select(b => b.Reason).Where(r => r.Length > 0)]))];
    }
}
