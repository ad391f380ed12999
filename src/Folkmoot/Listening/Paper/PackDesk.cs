using System.Globalization;
using System.Security.Cryptography;
using Folkmoot.Opinion;
using Folkmoot.Opinion.Routing;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Paper;

/// <summary>
/// Statements on paper: the router that chooses what is shown on a screen draws sheets from a seed that is printed on them, so that anybody can draw them again.
/// </summary>
public sealed class PackDesk(FolkmootDb db, Chronicle chronicle, StatementBook book, TallyShelf shelf, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>All packs of a process for somebody, the newest first.</summary>
    public async Task<IReadOnlyList<PackView>> ListAsync(Guid process, Guid? reader, CancellationToken cancellationToken)
    {
        var packs = await db.PaperPacks.AsNoTracking().Where(p => p.ProcessId == process).OrderByDescending(p => p.Number).ToListAsync(cancellationToken);
        var ids = packs.Select(p => p.Id).ToList();
        var sheets = (await db.PackSheets.AsNoTracking().Where(s => ids.Contains(s.PackId)).Select(s => new { s.PackId, s.CountedOn }).ToListAsync(cancellationToken)).ToLookup(s => s.PackId);
        var typed = (await db.SheetReadings.AsNoTracking().Where(r => ids.Contains(r.PackId)).Select(r => new { r.PackId, r.Sheet, r.ClerkId }).ToListAsync(cancellationToken)).ToLookup(r => r.PackId);
        return
        [
            .. packs.Select(p => new PackView(
                p,
                sheets[p.Id].Count(),
                sheets[p.Id].Count(s => s.CountedOn != null),
                [.. typed[p.Id].GroupBy(r => r.Sheet).Where(g => g.Count() == 1 && g.All(r => r.ClerkId != reader)).Select(g => g.Key).Order()],
                [.. typed[p.Id].GroupBy(r => r.Sheet).Where(g => g.Count() == 2).Select(g => g.Key).Order()])),
        ];
    }

    /// <summary>A pack with its sheets; null when there is none of this number.</summary>
    public async Task<(PaperPack Pack, IReadOnlyList<PackSheet> Sheets)?> FindAsync(Guid process, int number, CancellationToken cancellationToken) =>
        await db.PaperPacks.AsNoTracking().SingleOrDefaultAsync(p => p.ProcessId == process && p.Number == number, cancellationToken) is { } pack
            ? (pack, await db.PackSheets.AsNoTracking().Where(s => s.PackId == pack.Id).OrderBy(s => s.Number).ToListAsync(cancellationToken))
            : null;

    /// <summary>Draws a pack.</summary>
    /// <exception cref="RefusedException">The conversation is not open, a number is out of range, or there are too few statements.</exception>
    public async Task<PaperPack> DrawAsync(Actor actor, ProcessView view, int? sheets, int? statements, CancellationToken cancellationToken)
    {
        if (view.Conversation(clock.GetUtcNow()) is null)
            throw new RefusedException(texts["Closed"]);
        if (sheets is not (>= 1 and <= PaperPack.MostSheets))
            throw new RefusedException(texts["Sheets.Wrong", PaperPack.MostSheets], "Sheets");
        if (statements is not (>= PaperPack.LeastStatements and <= PaperPack.MostStatements))
            throw new RefusedException(texts["Statements.Wrong", PaperPack.LeastStatements, PaperPack.MostStatements], "Statements");
        var shown = await book.ShownAsync(view.Process.Id, cancellationToken);
        if (shown.Count < statements)
            throw new RefusedException(texts["Statements.Few", shown.Count], "Statements");
        var tallies = await shelf.OfAsync(view.Process.Id, cancellationToken);
        var seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));
        var pack = new PaperPack
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            ProcessId = view.Process.Id,
            Number = (await db.PaperPacks.Where(p => p.ProcessId == view.Process.Id).MaxAsync(p => (int?)p.Number, cancellationToken) ?? 0) + 1,
            Seed = seed.ToString("x16", CultureInfo.InvariantCulture),
            MadeAt = clock.GetUtcNow(),
        };
        db.PaperPacks.Add(pack);
        foreach (var (number, draws) in Sheets(seed, pack.Number, sheets.Value, statements.Value, [.. shown.Select(s => (s.Number, tallies.GetValueOrDefault(s.Id)))]))
            db.PackSheets.Add(new PackSheet { PackId = pack.Id, Number = number, Draws = SheetDraw.Write(draws) });
        chronicle.Record(actor, "pack.drawn", "process", view.Process.Id, texts["Audit.Drawn", pack.Number, sheets.Value, pack.Seed]);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return pack;
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException(texts["Twice"]);
        }
    }

    /// <summary>The sheets of a pack, from its seed and the answers that there were when it was drawn.</summary>
    internal static IReadOnlyList<(int Number, IReadOnlyList<SheetDraw> Draws)> Sheets(ulong seed, int pack, int sheets, int statements, IReadOnlyList<(int Number, Tally Tally)> shown)
    {
        var router = new StatementRouter(seed);
        var weights = new RoutingAims().WeightsOf(shown.Select(s => new RoutingCandidate(s.Number.ToString(CultureInfo.InvariantCulture), s.Tally)));
        return [.. Enumerable.Range(1, sheets).Select(number => (number, (IReadOnlyList<SheetDraw>)[.. router.Sheet(Name(pack, number), statements, weights)
            .Select(draw => new SheetDraw(int.Parse(draw.Statement, CultureInfo.InvariantCulture), draw.Weight, draw.Total))]))];
    }

    /// <summary>What is printed on a sheet beside the seed, and is its session in the draw.</summary>
    public static string Name(int pack, int sheet) => string.Create(CultureInfo.InvariantCulture, $"pack {pack} sheet {sheet}");
}
