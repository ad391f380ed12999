using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Time;
using Folkmoot.Processes.Methods;
using Folkmoot.Processes.Playbooks;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Folkmoot.Processes;

/// <summary>Makes processes from playbooks or from other processes, and publishes them.</summary>
public sealed class ProcessWriter(FolkmootDb db, Chronicle chronicle, MethodList methods, PlaybookShelf shelf, PhaseClock phaseClock, TimeProvider clock)
{
    /// <summary>Makes a draft from a playbook. Its first phase starts a week from now at nine in the morning, each next one when the one before ends.</summary>
    public async Task<ProcessView> StartAsync(Actor actor, Place place, string playbook, ProcessDetails details, CancellationToken cancellationToken)
    {
        var valid = details.Checked();
        var book = shelf[playbook];
        var process = await AddAsync(actor, place, valid, book.Key, place.Currency, null, cancellationToken);
        var today = PlaceClock.Local(clock.GetUtcNow(), place.TimeZone).Date;
        var day = today.PlusDays(7);
        var phases = new List<Phase>();
        foreach (var phase in book.Phases)
        {
            var opens = PlaceClock.Moment(day.At(new LocalTime(9, 0)), place.TimeZone);
            day = day.PlusDays(phase.Days);
            var closes = PlaceClock.Moment(day.PlusDays(-1).At(new LocalTime(20, 0)), place.TimeZone);
            phases.Add(AddPhase(process, phases.Count + 1, phase.Key, phase.Title, phase.About, phase.Method, phase.Settings, opens, closes));
        }

        await db.SaveChangesAsync(cancellationToken);
        return new ProcessView(place, process, phases);
    }

    /// <summary>Makes a draft with the phases, settings and, as each method decides, the contents of another process; its dates move so that the first phase starts in a week.</summary>
    public async Task<ProcessView> CloneAsync(Actor actor, ProcessView from, CancellationToken cancellationToken)
    {
        var title = $"{from.Process.Title} (copy)";
        var details = new ProcessDetails(title[..Math.Min(title.Length, ProcessDetails.MaxTitle)], from.Process.Summary).Checked();
        var process = await AddAsync(actor, from.Place, details, from.Process.Playbook, from.Process.Currency, null, cancellationToken);
        var zone = from.Place.TimeZone;
        var start = PlaceClock.Local(clock.GetUtcNow(), zone).Date.PlusDays(7);
        var shift = from.Phases.Count == 0 ? 0 : Period.DaysBetween(PlaceClock.Local(from.Phases[0].OpensAt, zone).Date, start);
        var phases = new List<Phase>();
        foreach (var phase in from.Phases)
        {
            var copy = AddPhase(process, phase.Ordinal, phase.Key, phase.Title, phase.About, phase.Method, methods[phase.Method].Complete(phase.Settings),
                Shift(phase.OpensAt, zone, shift), Shift(phase.ClosesAt, zone, shift));
            phases.Add(copy);
            await methods[phase.Method].CloneAsync(from.Scene(phase), new PhaseScene(from.Place, process, copy), cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new ProcessView(from.Place, process, phases);
    }

    /// <summary>Adds a process and its one ballot phase as an import brings them; the caller saves.</summary>
    public async Task<ProcessView> ImportAsync(Actor actor, Place place, ProcessImport import, CancellationToken cancellationToken)
    {
        var process = await AddAsync(actor, place, import.Details.Checked(), "import", import.Currency, import.Source, cancellationToken);
        process.State = import.State;
        process.PublishedAt = import.State == ProcessState.Draft ? null : clock.GetUtcNow();
        var phase = AddPhase(process, 1, "vote", import.PhaseTitle, import.PhaseAbout, "ballot", methods["ballot"].Complete(import.Settings), import.OpensAt, import.ClosesAt);
        phase.State = import.State switch { ProcessState.Draft => PhaseState.Planned, ProcessState.Published => PhaseState.Open, _ => PhaseState.Closed };
        return new ProcessView(place, process, [phase]);
    }

    public async Task EditAsync(Actor actor, Guid process, ProcessDetails details, Guid version, CancellationToken cancellationToken)
    {
        var valid = details.Checked();
        var row = await db.Processes.SingleAsync(p => p.Id == process, cancellationToken);
        if (row.Version != version)
            throw new RefusedException("Somebody else changed this process while you were writing. Look at it again and repeat your change.");
        (row.Title, row.Summary) = (valid.Title, valid.Summary);
        chronicle.Record(actor, "process.edited", "process", row.Id, row.Title);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Refuses where a process could not be made public now.</summary>
    public async Task MustBePublishableAsync(Guid process, CancellationToken cancellationToken) => await PublishableAsync(process, cancellationToken);

    /// <summary>Makes a draft public. From now on its phases open and close by their dates.</summary>
    public async Task PublishAsync(Actor actor, Guid process, CancellationToken cancellationToken)
    {
        var (row, phases) = await PublishableAsync(process, cancellationToken);
        row.State = ProcessState.Published;
        row.PublishedAt = clock.GetUtcNow();
        chronicle.Record(actor, "process.published", "process", row.Id, row.Title);
        db.News.Add(News(row.Id, "Published", $"{row.Title} is now public."));
        foreach (var phase in phases)
            await phaseClock.ScheduleAsync(phase, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<(Process Row, List<Phase> Phases)> PublishableAsync(Guid process, CancellationToken cancellationToken)
    {
        var row = await db.Processes.SingleAsync(p => p.Id == process, cancellationToken);
        if (row.State != ProcessState.Draft)
            throw new RefusedException("This process is public already; nothing was changed.");
        var phases = await db.Phases.Where(p => p.ProcessId == process).OrderBy(p => p.Ordinal).ToListAsync(cancellationToken);
        var late = phases.Find(p => p.ClosesAt <= clock.GetUtcNow());
        return late is null ? (row, phases) : throw new RefusedException($"\"{late.Title}\" would already be over; move its dates before you publish.");
    }

    internal NewsItem News(Guid process, string title, string words) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        ProcessId = process,
        At = clock.GetUtcNow(),
        Title = title,
        Words = words,
    };

    private async Task<Process> AddAsync(Actor actor, Place place, ProcessDetails details, string playbook, string currency, string? source, CancellationToken cancellationToken)
    {
        var wanted = Slugs.From(details.Title, "process");
        var taken = await db.Processes.Where(p => p.PlaceId == place.Id && p.Slug.StartsWith(wanted)).Select(p => p.Slug).ToListAsync(cancellationToken);
        var process = new Process
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            PlaceId = place.Id,
            Slug = Slugs.Free(wanted, taken),
            Title = details.Title,
            Summary = details.Summary,
            Playbook = playbook,
            State = ProcessState.Draft,
            Currency = currency,
            Source = source,
            CreatedAt = clock.GetUtcNow(),
        };
        db.Processes.Add(process);
        chronicle.Record(actor, "process.created", "process", process.Id, process.Title);
        return process;
    }

    private Phase AddPhase(Process process, int ordinal, string key, string title, string about, string method, string settings, DateTimeOffset opens, DateTimeOffset closes)
    {
        var phase = new Phase
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ProcessId = process.Id,
            Ordinal = ordinal,
            Key = key,
            Title = title,
            About = about,
            Method = method,
            Settings = settings,
            OpensAt = opens,
            ClosesAt = closes,
            State = PhaseState.Planned,
        };
        db.Phases.Add(phase);
        return phase;
    }

    private static DateTimeOffset Shift(DateTimeOffset moment, string zone, int days) =>
        PlaceClock.Moment(PlaceClock.Local(moment, zone).PlusDays(days), zone);
}
