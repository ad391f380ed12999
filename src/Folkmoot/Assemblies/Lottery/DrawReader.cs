using System.Text.Json;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>Reads draws for pages.</summary>
internal sealed class DrawReader(FolkmootDb db)
{
    /// <summary>The draws that everybody may see, the newest first.</summary>
    public async Task<IReadOnlyList<Draw>> PublicAsync(Guid process, CancellationToken cancellationToken) =>
        await db.Draws.AsNoTracking().Where(d => d.ProcessId == process && d.Kind != DrawKind.Trial && (d.State == DrawState.Committed || d.State == DrawState.Drawn || d.State == DrawState.Void))
            .OrderByDescending(d => d.Number).ToListAsync(cancellationToken);

    /// <summary>All draws with what is being prepared, the newest first.</summary>
    public async Task<IReadOnlyList<Draw>> AllAsync(Guid process, CancellationToken cancellationToken) =>
        await db.Draws.AsNoTracking().Where(d => d.ProcessId == process).OrderByDescending(d => d.Id).ToListAsync(cancellationToken);

    public static IReadOnlyList<SummaryRow> Rows(Draw draw) => JsonSerializer.Deserialize<List<SummaryRow>>(draw.Summary)!;

    /// <summary>The public numbers of those whom a draw chose, in order, panel by panel.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> ChosenPanels(Draw draw) =>
        [.. draw.Chosen.Split(';').Select(panel => panel.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToList())];

    /// <summary>The public numbers of all whom a draw chose.</summary>
    public static IReadOnlyList<int> Chosen(Draw draw) => [.. ChosenPanels(draw).SelectMany(panel => panel)];

    /// <summary>Those who stand by since the draw of the panel, by their public numbers, in the order in which they go first; with whether they have a seat by now.</summary>
    public async Task<IReadOnlyList<(int Number, bool HasSeat)>> StandingAsync(Draw draw, CancellationToken cancellationToken)
    {
        if (draw is not { Kind: DrawKind.Panel, State: DrawState.Drawn })
            return [];
        var chosen = Chosen(draw).ToHashSet();
        var all = await (from m in db.Members.AsNoTracking()
                         join c in db.DrawChances.AsNoTracking() on new { m.DrawId, m.RegistrationId } equals new { c.DrawId, c.RegistrationId }
                         where m.DrawId == draw.Id
                         orderby m.Seat
                         select new { c.PublicNumber, m.Part }).ToListAsync(cancellationToken);
        return [.. all.Where(x => !chosen.Contains(x.PublicNumber)).Select(x => (x.PublicNumber, x.Part == MemberPart.Member))];
    }

    /// <summary>How many people of the pool have which chance.</summary>
    public async Task<IReadOnlyList<ChanceLevel>> LevelsAsync(Guid draw, CancellationToken cancellationToken) =>
        (await db.DrawChances.AsNoTracking().Where(c => c.DrawId == draw).GroupBy(c => c.Chance).Select(g => new { g.Key, People = g.Count() }).ToListAsync(cancellationToken)).ConvertAll(g => new ChanceLevel(g.Key, g.People));

    /// <summary>What a person can know of the draws they are or were in, the newest first.</summary>
    public async Task<IReadOnlyList<(Draw Draw, DrawChance Chance)>> ChancesAsync(Guid registration, CancellationToken cancellationToken) =>
        [.. (await (from c in db.DrawChances.AsNoTracking()
                    join d in db.Draws.AsNoTracking() on c.DrawId equals d.Id
                    where c.RegistrationId == registration && d.Kind != DrawKind.Trial
                    orderby d.Number descending
                    select new { d, c }).ToListAsync(cancellationToken)).Select(x => (x.d, x.c))];
}
