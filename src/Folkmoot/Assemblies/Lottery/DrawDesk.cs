using System.Text;
using System.Text.Json;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Time;
using Folkmoot.Platform.Words;
using Folkmoot.Processes;
using Folkmoot.Sortition;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>Holds draws: prepared, committed to in public before the number exists, and drawn when it is known.</summary>
internal sealed class DrawDesk(FolkmootDb db, PoolMaker maker, SeatGiver seats, IJobQueue jobs, Chronicle chronicle, TimeProvider clock)
{
    public const int MinReason = 10;
    public const int MaxReason = 1000;

    /// <summary>Begins to prepare a draw. What was prepared before and not committed to is thrown away.</summary>
    public async Task<Draw> PrepareAsync(Actor actor, AssemblyView assembly, PrepareForm form, CancellationToken cancellationToken)
    {
        var isTrial = form.Kind == DrawKind.Trial;
        var name = isTrial ? "none" : CleanText.Line(form.BeaconName);
        if (name.Length is < 3 or > Draw.MaxBeacon)
            throw new RefusedException($"Name the public number that will choose, in 3 to {Draw.MaxBeacon} characters, such as \"six dice thrown in the town hall on 3 May\".", "BeaconName");
        var known = isTrial ? clock.GetUtcNow() : Moment(form.KnownAt, assembly.Zone);
        if (!isTrial && known <= clock.GetUtcNow())
            throw new RefusedException("Choose a moment that is still to come: the commitment must be public before the number exists.", "KnownAt");
        if (!isTrial)
            AnnouncedNumber.RequireToCome(name, known, clock.GetUtcNow(), assembly.Zone);
        var seed = CleanText.Line(form.Seed);
        if (seed.Length > Draw.MaxBeacon)
            throw new RefusedException($"What decides among equally good panels is longer than {Draw.MaxBeacon} characters; shorten it.", "Seed");
        if (!isTrial && !assembly.IsPoolClosed)
            throw new RefusedException("People can still register; prepare the draw when registration has closed. You can try it out before.");
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var draws = await db.Draws.Where(d => d.ProcessId == assembly.Id).ToListAsync(cancellationToken);
        Require(draws, form.Kind);
        var panel = PanelOf(assembly, form);
        // What cannot be drawn is told at once; what the quotas make impossible, the job finds out.
        var (pool, _, _) = await maker.MakeAsync(assembly, form.Kind, form.FromAlternates, panel, cancellationToken);
        var settings = LotterySettings.Of(assembly);
        if (assembly.Mandate.Alternates > 0)
            RequireRates(settings, pool.Quotas);
        db.Draws.RemoveRange(draws.Where(d => d.State is DrawState.Prepared or DrawState.Failed or DrawState.Preparing));
        var draw = new Draw
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            ProcessId = assembly.Id,
            Number = isTrial ? 0 : draws.Where(d => d.State is DrawState.Committed or DrawState.Drawn or DrawState.Void).Select(d => d.Number).DefaultIfEmpty().Max() + 1,
            Kind = form.Kind,
            State = DrawState.Preparing,
            Seats = assembly.Mandate.Seats,
            AtOnce = form.Kind is DrawKind.Trial or DrawKind.Panel ? assembly.Mandate.Panels : 1,
            Panel = panel,
            Objective = settings.Objective.ToString(),
            Panels = settings.Panels,
            Seed = seed.Length > 0 ? seed : "folkmoot",
            BeaconName = name,
            KnownAt = known,
            FromAlternates = form.FromAlternates,
            CreatedAt = clock.GetUtcNow(),
        };
        db.Draws.Add(draw);
        draw.JobId = await jobs.EnqueueAsync(DrawJob.Name, new DrawOrder(draw.Id), $"draw:{draw.Id:N}", null, cancellationToken);
        chronicle.Record(actor, "draw.prepared", "draw", draw.Id, $"{form.Kind}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return draw;
    }

    /// <summary>Stops the preparing of a draw. Nothing of it is kept but that it was stopped; it can be prepared anew at once.</summary>
    /// <exception cref="RefusedException">It is prepared by now.</exception>
    public async Task StopAsync(Actor actor, AssemblyView assembly, Guid id, Guid version, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var draw = await FindAsync(assembly, id, version, cancellationToken);
        if (draw.State != DrawState.Preparing)
            throw new RefusedException("This draw is prepared by now. Prepare another one if you do not want it.");
        (draw.State, draw.Message) = (DrawState.Failed, "It was stopped before it was prepared.");
        await jobs.CancelAsync(draw.JobId, cancellationToken);
        chronicle.Record(actor, "draw.stopped", "draw", draw.Id, $"{draw.Kind}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>Publishes the commitment. From now on nothing about the draw can change.</summary>
    public async Task CommitAsync(Actor actor, AssemblyView assembly, Guid id, Guid version, CancellationToken cancellationToken)
    {
        var draw = await FindAsync(assembly, id, version, cancellationToken);
        if (draw is not { State: DrawState.Prepared, Kind: not DrawKind.Trial })
            throw new RefusedException("There is no prepared draw to commit to.");
        if (AnnouncedNumber.MayBeKnown(draw, clock.GetUtcNow()))
            throw new RefusedException("The number may be known by now, so a commitment would prove nothing. Prepare the draw anew with a number that is still to come.");
        // Somebody may have withdrawn since it was prepared; then the chances are no longer true.
        var pool = (await db.DrawChances.Where(c => c.DrawId == id).Select(c => c.RegistrationId).ToListAsync(cancellationToken)).ToHashSet();
        var (_, _, now) = await maker.MakeAsync(assembly, draw.Kind, draw.FromAlternates, draw.Panel, cancellationToken);
        if (!pool.SetEquals(now.Select(r => r.Id)))
            throw new RefusedException("The pool has changed since the draw was prepared. Prepare it anew, so that everybody's chance is right.");
        (draw.State, draw.CommittedAt) = (DrawState.Committed, clock.GetUtcNow());
        chronicle.Link(actor, ("process", assembly.Id), ("draw", draw.Id), "is drawn by", $"The pool holds {Some.Of(draw.Pool, "person", "people")} for {SeatsOf(assembly, draw)}; the commitment is public before the number that chooses exists.");
        chronicle.Record(actor, "draw.committed", "draw", draw.Id, draw.Hash);
        Tell(assembly, draw, "The draw is announced", $"{draw.BeaconName} will choose the assembly. The commitment is {draw.Hash}.");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes the number, and draws. The same number always chooses the same people.</summary>
    public async Task EnterAsync(Actor actor, AssemblyView assembly, Guid id, string? value, Guid version, CancellationToken cancellationToken)
    {
        var draw = await FindAsync(assembly, id, version, cancellationToken);
        if (draw.State != DrawState.Committed)
            throw new RefusedException("Only a draw that is committed to in public can be drawn.");
        if (clock.GetUtcNow() < draw.KnownAt)
            throw new RefusedException($"The number is not known before {PlaceClock.Say(draw.KnownAt, assembly.Zone)}.", "Beacon");
        var (beacon, signature) = await Task.Run(() => AnnouncedNumber.Read(draw.BeaconName, value), cancellationToken);
        var papers = await db.DrawPapers.SingleAsync(p => p.DrawId == id, cancellationToken);

        // Who stands by takes a while to find out; nobody else need wait for it.
        var record = await Task.Run(() => Read(papers.Whole).Drawn(beacon, signature), cancellationToken);
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        (papers.Whole, papers.Public) = (DrawJob.Json(record), DrawJob.Json(record.ForEverybody()));
        (draw.State, draw.Beacon, draw.IsProven, draw.DrawnAt) = (DrawState.Drawn, beacon, signature is not null, clock.GetUtcNow());
        var panels = record.DrawnPanels().Select(panel => panel.Select(i => record.People[i]).ToList()).ToList();
        var drawn = panels.Sum(panel => panel.Count);
        draw.Summary = JsonSerializer.Serialize(JsonSerializer.Deserialize<List<SummaryRow>>(draw.Summary)!.Select((row, i) => row with { Drawn = panels.ConvertAll(panel => panel.Count(p => p.Values.Contains(i))) }));
        await seats.GiveAsync(draw, panels, [.. (record.Result!.Alternates?.People ?? []).Select(i => record.People[i])], cancellationToken);
        chronicle.Link(actor, ("draw", draw.Id), ("process", assembly.Id), "drew", $"{draw.BeaconName} was {beacon}. It chose {Some.Of(drawn, "person", "people")}{For(assembly, draw)}, and everybody can check it.");
        chronicle.Record(actor, "draw.drawn", "draw", draw.Id, beacon);
        Tell(assembly, draw, "The assembly is drawn", $"{draw.BeaconName}: {beacon}. {(draw.IsProven ? "Drand's signature proves who gave it out. " : "")}{Chose(assembly, draw, record)}{Standing(record.Result.Alternates)}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>Lets those who stand by take the free seats: the ones with whom the assembly comes nearest to its quotas. It follows from the record of the draw and from who dropped out.</summary>
    /// <returns>How many took a seat.</returns>
    public async Task<int> StepInAsync(Actor actor, AssemblyView assembly, CancellationToken cancellationToken)
    {
        var draw = await db.Draws.AsNoTracking().SingleOrDefaultAsync(d => d.ProcessId == assembly.Id && d.Kind == DrawKind.Panel && d.State == DrawState.Drawn, cancellationToken)
            ?? throw new RefusedException("Draw the panel first.");
        var record = Read(await db.DrawPapers.Where(p => p.DrawId == draw.Id).Select(p => p.Whole).SingleAsync(cancellationToken));
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var members = await db.Members.Where(m => m.ProcessId == assembly.Id).OrderBy(m => m.Seat).ToListAsync(cancellationToken);
        var (sitting, standing) = (members.FindAll(m => m is { Part: MemberPart.Member, IsIn: true }), members.FindAll(m => m is { Part: MemberPart.Alternate, IsIn: true }));
        if (sitting.Count >= record.Seats * record.Draws)
            throw new RefusedException("All seats are taken.");
        if (standing.Count == 0)
            throw new RefusedException("Nobody stands by any more; draw the free seats.");
        var ids = members.Select(m => m.RegistrationId).ToHashSet();
        var numbers = await db.Registrations.AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Number, cancellationToken);
        var index = Enumerable.Range(0, record.People.Count).ToDictionary(i => SeatGiver.Number(record.People[i]));
        int At(Member member) => index[numbers[member.RegistrationId]];
        var chosen = Substitutes.Fill(record, sitting.ConvertAll(At), standing.ConvertAll(At));
        if (chosen.People.Count == 0)
            throw new RefusedException("Nobody who stands by can take a seat, since they share a home with somebody who has one; draw the free seats.");
        var taken = standing.FindAll(member => chosen.People.Contains(At(member)));
        foreach (var member in taken)
            (member.Part, member.ChangedAt) = (MemberPart.Member, clock.GetUtcNow());
        var numbered = string.Join(", ", taken.Select(m => m.Seat));
        chronicle.Record(actor, "seats.filled", "process", assembly.Id, $"Seats {numbered}");
        var off = chosen.Missed == 0 ? "With them the assembly meets every quota." : $"With them the assembly is off its quotas by {Some.Of(chosen.Missed, "person", "people")}; no others who stand by bring it nearer.";
        Tell(assembly, draw, "Free seats are taken by people who stood by", $"Who dropped out was replaced by {Some.Of(taken.Count, "person", "people")} who stood by ({numbered}). {off}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return taken.Count;
    }

    /// <summary>Gives up a draw that is committed to, before its number is known, with a public reason.</summary>
    public async Task GiveUpAsync(Actor actor, AssemblyView assembly, Guid id, string? reason, Guid version, CancellationToken cancellationToken)
    {
        var why = CleanText.Lines(reason);
        if (why.Length is < MinReason or > MaxReason)
            throw new RefusedException($"Give the public reason in {MinReason} to {MaxReason} characters.", "Reason");
        var draw = await FindAsync(assembly, id, version, cancellationToken);
        if (draw.State != DrawState.Committed)
            throw new RefusedException("Only a draw that is committed to and not drawn can be given up.");
        if (AnnouncedNumber.MayBeKnown(draw, clock.GetUtcNow()))
            throw new RefusedException("The number may be known by now. Whoever gave the draw up could be choosing, so it must be drawn.");
        (draw.State, draw.Message) = (DrawState.Void, why);
        chronicle.Record(actor, "draw.given-up", "draw", draw.Id, why);
        Tell(assembly, draw, "The draw was given up", why);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static DrawRecord Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return DrawJsonReader.Read(stream, "The draw");
    }

    private static string Standing(DrawnAlternates? alternates) => alternates is null ? "" : $" {Some.Of(alternates.People.Count, "person stands", "people stand")} by.";

    /// <summary>The panel whose free seats are drawn; 0 where whole panels are, or there is one only.</summary>
    private static int PanelOf(AssemblyView assembly, PrepareForm form)
    {
        if (form.Kind != DrawKind.Replacement || !assembly.Mandate.IsSeveral)
            return 0;
        return form.Panel >= 1 && form.Panel <= assembly.Mandate.Panels ? form.Panel
            : throw new RefusedException($"Choose the panel whose free seats are drawn: {string.Join(" or ", assembly.Mandate.NamesOfPanels())}.", nameof(PrepareForm.Panel));
    }

    /// <summary>"6 seats", or "6 seats of each panel (Town, Villages)".</summary>
    private static string SeatsOf(AssemblyView assembly, Draw draw) => Some.Of(draw.Seats, "seat") + (draw.AtOnce > 1 ? $" of each panel ({string.Join(", ", assembly.Mandate.NamesOfPanels())})" : For(assembly, draw));

    /// <summary>" for Town and Villages", or the panel whose free seats are drawn; nothing where there is one panel.</summary>
    private static string For(AssemblyView assembly, Draw draw) =>
        draw.AtOnce > 1 ? $" for {string.Join(" and ", assembly.Mandate.NamesOfPanels())}" : draw.Panel > 0 ? $" for {assembly.Mandate.NameOfPanel(draw.Panel)}" : "";

    private static string Chose(AssemblyView assembly, Draw draw, DrawRecord record) => draw.AtOnce == 1
        ? $"It chose panel {record.Result!.Panel + 1} of {draw.Panels:N0}{For(assembly, draw)}."
        : $"It chose draw {record.Result!.Panel + 1} of {draw.Panels:N0}, and which of its panels is {assembly.Mandate.NameOfPanel(1)}.";

    private static void RequireRates(LotterySettings settings, Sortition.Quotas quotas)
    {
        try
        {
            _ = settings.Rates(quotas);
        }
        catch (SortitionException wrong)
        {
            throw new RefusedException($"{wrong.Message} Change the settings of the draw.");
        }
    }

    private static void Require(List<Draw> draws, DrawKind kind)
    {
        if (draws.Exists(d => d.State == DrawState.Committed))
            throw new RefusedException("A draw is committed to in public. Draw it, or give it up with a reason, before another is prepared.");
        var panel = draws.Exists(d => d is { Kind: DrawKind.Panel, State: DrawState.Drawn });
        if (panel && kind is DrawKind.Panel or DrawKind.Trial)
            throw new RefusedException("The panel is drawn already, and it is not drawn twice. For seats that became free, draw replacements.");
        if (!panel && kind is DrawKind.Alternates or DrawKind.Replacement)
            throw new RefusedException("Draw the panel first.");
    }

    private static DateTimeOffset Moment(string? field, string zone) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse((field ?? "").Trim()) is { Success: true } read
            ? PlaceClock.Moment(read.Value, zone)
            : throw new RefusedException("Write when the number will be known as a date and a time, such as 2027-05-03T19:00.", "KnownAt");

    private async Task<Draw> FindAsync(AssemblyView assembly, Guid id, Guid version, CancellationToken cancellationToken)
    {
        var draw = await db.Draws.SingleOrDefaultAsync(d => d.Id == id && d.ProcessId == assembly.Id, cancellationToken) ?? throw new RefusedException("There is no such draw; it was prepared anew.");
        return draw.Version == version ? draw : throw new RefusedException("Somebody else changed this draw meanwhile. Look at it again and repeat what you did.");
    }

    private void Tell(AssemblyView assembly, Draw draw, string title, string words) => db.News.Add(new NewsItem
    {
        Id = OrderedId.Next(clock.GetUtcNow()),
        ProcessId = assembly.Id,
        At = clock.GetUtcNow(),
        Title = title,
        Words = words,
        Url = $"{assembly.Url}/draw/{draw.Number}",
    });
}
