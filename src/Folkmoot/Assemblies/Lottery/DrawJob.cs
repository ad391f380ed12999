using System.Text;
using System.Text.Json;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Secrets;
using Folkmoot.Processes;
using Folkmoot.Sortition;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>Prepares a draw: finds everybody's chance, lays out the panels, checks its own record. A second run finds it done and does nothing.</summary>
internal sealed class DrawJob(FolkmootDb db, PoolMaker maker, QuotaDesk quotas, IInstanceKey key, TimeProvider clock) : IJobHandler
{
    public const string Name = "assemblies.draw";

    /// <summary>What the library says where the chances are known and no panels give them.</summary>
    private const string NotLaidOut = "could not be laid out";

    private static readonly int[] FewerPanels = [100, 20, 5, 1];

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var id = run.Read<DrawOrder>().Draw;
        if (await db.Draws.SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is not { State: DrawState.Preparing } draw)
            return;
        var process = await db.Processes.AsNoTracking().SingleAsync(p => p.Id == draw.ProcessId, cancellationToken);
        var place = await db.Set<Communities.Place>().AsNoTracking().SingleAsync(p => p.Id == process.PlaceId, cancellationToken);
        var phases = await db.Phases.AsNoTracking().Where(p => p.ProcessId == process.Id).OrderBy(p => p.Ordinal).ToListAsync(cancellationToken);
        try
        {
            await PrepareAsync(draw, AssemblyView.Of(new ProcessView(place, process, phases))!, run, cancellationToken);
        }
        catch (Exception wrong) when (wrong is SortitionException or RefusedException)
        {
            (draw.State, draw.Message) = (DrawState.Failed, Platform.Layout.Prose.Begin(wrong.Message, Draw.MaxMessage - 1));
        }

        await db.SaveChangesAsync(cancellationToken);
        run.Report(1000, "Done");
    }

    private async Task PrepareAsync(Draw draw, AssemblyView assembly, JobRun run, CancellationToken cancellationToken)
    {
        run.Report(50, "Looking at who registered");
        var (pool, seats, people) = await maker.MakeAsync(assembly, draw.Kind, draw.FromAlternates, draw.Panel, cancellationToken);
        var settings = new DrawSettings
        {
            Seats = seats,
            Draws = draw.AtOnce,
            Names = draw.AtOnce > 1 ? assembly.Mandate.NamesOfPanels() : draw.Panel > 0 ? [assembly.Mandate.NameOfPanel(draw.Panel)] : [],
            Objective = Enum.Parse<Objective>(draw.Objective),
            Panels = draw.Panels,
            Seed = draw.Seed,
            BeaconName = draw.BeaconName,
            Alternates = Alternates(draw.Kind, assembly, pool.Quotas),
        };
        var lottery = await Task.Run(() => Lay(draw, pool, settings, new Told(run), cancellationToken), cancellationToken);
        draw.Panels = lottery.Panels.Count;
        run.Report(900, "Checking the proof");
        var record = DrawRecord.Of(lottery, key.Mac("assembly salts", draw.Id.ToString("N")));
        if (DrawVerifier.Verify(record) is [var finding, ..])
            throw new SortitionException(finding);
        await KeepAsync(draw, record, lottery, people, cancellationToken);
    }

    /// <summary>Those who stand by are chosen with the panel; null where nobody is to, or other seats are drawn.</summary>
    private static AlternateSettings? Alternates(DrawKind kind, AssemblyView assembly, Sortition.Quotas quotas) =>
        kind is DrawKind.Panel or DrawKind.Trial && assembly.Mandate.Alternates > 0 ? new AlternateSettings(assembly.Mandate.Alternates, LotterySettings.Of(assembly).Rates(quotas)) : null;

    /// <summary>
    /// Lays the panels out. For a few free seats the quotas may leave so few panels that their exact chances are those of no thousand of them; then fewer are laid out,
    /// and everybody is on as many of those as their chance says, rounded to a whole one.
    /// </summary>
    private static Sortition.Lottery Lay(Draw draw, Pool pool, DrawSettings settings, Told told, CancellationToken cancellationToken)
    {
        var fewer = draw.Kind is DrawKind.Replacement or DrawKind.Alternates ? FewerPanels.Where(panels => panels < settings.Panels).ToList() : [];
        foreach (var panels in fewer.Prepend(settings.Panels))
        {
            try
            {
                return Sortition.Lottery.Prepare(pool, settings with { Panels = panels }, told, cancellationToken);
            }
            catch (SortitionException wrong) when (panels != fewer.LastOrDefault(settings.Panels) && wrong.Message.Contains(NotLaidOut, StringComparison.Ordinal))
            {
                told.Report(new DrawProgress("Trying fewer panels", 0, 0));
            }
            catch (SortitionException wrong) when (draw.AtOnce > 1 && wrong.Message.Contains(NotLaidOut, StringComparison.Ordinal))
            {
                throw new SortitionException($"These people could not be split into {draw.AtOnce} panels of {draw.Seats} that each meet the quotas; widen the quotas, from the fewest to the most seats of a value, and prepare the draw anew.");
            }
        }

        throw new SortitionException("The panels could not be laid out.");
    }

    private async Task KeepAsync(Draw draw, DrawRecord record, Sortition.Lottery lottery, IReadOnlyList<Registration> people, CancellationToken cancellationToken)
    {
        var open = record.ForEverybody();
        var numbers = open.People.Select((person, i) => (person.Leaf, Number: i + 1)).ToDictionary(p => p.Leaf, p => p.Number, StringComparer.Ordinal);
        var why = record.Excluded.ToDictionary(e => e.Person, e => e.Reason);
        (draw.State, draw.PreparedAt, draw.Seats, draw.Pool, draw.Excluded) = (DrawState.Prepared, clock.GetUtcNow(), record.Seats, people.Count, record.Excluded.Count);
        (draw.Lowest, draw.Hash) = (record.Lowest.ToString(), record.Commitment.Hash);
        draw.Alone = record.People.GroupBy(p => string.Join(',', p.Values)).Count(g => g.Count() == 1);
        draw.Summary = JsonSerializer.Serialize(await SummaryAsync(draw.ProcessId, lottery.Pool, cancellationToken));
        db.DrawPapers.Add(new DrawPapers { DrawId = draw.Id, Whole = Json(record), Public = Json(open) });
        db.DrawChances.AddRange(people.Select((person, i) => new DrawChance
        {
            DrawId = draw.Id,
            RegistrationId = person.Id,
            Chance = record.People[i].Chance.ToString(),
            OnPanels = record.People[i].Panels.Count,
            PublicNumber = numbers[record.People[i].Leaf],
            Salt = record.People[i].Salt!,
            Why = why.GetValueOrDefault(i, ""),
        }));
    }

    private async Task<List<SummaryRow>> SummaryAsync(Guid process, Pool pool, CancellationToken cancellationToken)
    {
        var rows = await quotas.ListAsync(process, cancellationToken);
        var counts = new int[rows.Count];
        foreach (var value in pool.People.SelectMany(person => person.Values))
            counts[value]++;
        var bounds = pool.Quotas.Features.SelectMany(f => f.Values).ToList();
        return [.. rows.Select((q, i) => new SummaryRow(q.Feature, q.Value, bounds[i].Minimum, bounds[i].Maximum, q.Census, counts[i], null))];
    }

    internal static string Json(DrawRecord record)
    {
        using var stream = new MemoryStream();
        DrawJsonWriter.Write(stream, record);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Passes the library's progress on.</summary>
    private sealed class Told(JobRun run) : IProgress<DrawProgress>
    {
        public void Report(DrawProgress value) => run.Report(value.Of > 0 ? 100 + (int)(790L * Math.Min(value.Done, value.Of) / value.Of) : 500, value.Doing);
    }
}
