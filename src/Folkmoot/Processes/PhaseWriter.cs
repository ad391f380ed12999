using Folkmoot.Platform;
using Folkmoot.Platform.Confirmations;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Time;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Processes;

/// <summary>Changes phases, and opens and closes them when their time has come.</summary>
public sealed class PhaseWriter(FolkmootDb db, Chronicle chronicle, MethodList methods, PhaseClock phaseClock, TimeProvider clock)
{
    /// <summary>
    /// Changes a phase. Before it opens everything may change. Once it is open its settings are frozen: a change needs a reason, which is
    /// published with what changed. A closed phase never changes.
    /// </summary>
    public async Task EditAsync(Actor actor, Guid phase, PhaseEdit edit, Guid version, CancellationToken cancellationToken)
    {
        var scene = await SceneAsync(phase, cancellationToken);
        var row = scene.Phase;
        if (row.Version != version)
            throw new RefusedException("Somebody else changed this phase while you were writing. Look at it again and repeat your change.");
        if (row.State == PhaseState.Closed)
            throw new RefusedException("This phase is over; what it was stays as it was.");
        var title = edit.Title.Trim();
        if (title.Length is 0 or > ProcessDetails.MaxTitle)
            throw new RefusedException($"Give the phase a title of 1 to {ProcessDetails.MaxTitle} characters.", nameof(PhaseEdit.Title));
        if (edit.About.Length > ProcessDetails.MaxSummary)
            throw new RefusedException($"The description is {edit.About.Length} characters long; shorten it to {ProcessDetails.MaxSummary}.", nameof(PhaseEdit.About));
        if (row.State == PhaseState.Open && edit.ClosesAt < row.ClosesAt)
            throw new RefusedException("An open phase does not end earlier because one person says so. Use \"Close early\" on the organisers' page; a second person confirms it.", nameof(PhaseEdit.ClosesAt));
        await CheckDatesAsync(scene, edit, cancellationToken);
        var settings = methods[row.Method].Complete(edit.Settings);
        var changes = Changes(scene, title, edit, settings);
        if (changes.Count == 0)
            return;
        if (row.State == PhaseState.Open)
            Publish(actor.Office, scene, changes, edit.Reason);
        (row.Title, row.About, row.OpensAt, row.ClosesAt, row.Settings) = (title, edit.About.Trim().ReplaceLineEndings("\n"), edit.OpensAt, edit.ClosesAt, settings);
        chronicle.Record(actor, "phase.edited", "phase", row.Id, string.Join("; ", changes));
        if (scene.Process.State == ProcessState.Published)
            await phaseClock.ScheduleAsync(row, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Opens or closes the phase if its time has come, and does nothing otherwise.</summary>
    public async Task TurnAsync(Guid phase, CancellationToken cancellationToken)
    {
        if (await db.Phases.AnyAsync(p => p.Id == phase, cancellationToken))
        {
            var scene = await SceneAsync(phase, cancellationToken);
            if (scene.Process.State == ProcessState.Published && scene.Phase.State == PhaseState.Planned && scene.Phase.OpensAt <= clock.GetUtcNow())
                await OpenAsync(Actor.Platform, scene, cancellationToken);
            if (scene.Process.State == ProcessState.Published && scene.Phase.State == PhaseState.Open && EndOf(scene.Phase) <= clock.GetUtcNow())
                await CloseAsync(Actor.Platform, scene, cancellationToken);
        }
    }

    /// <summary>
    /// Ends an open phase before its announced end, as two people decided; who was let in before can still finish where the method says so.
    /// The caller commits.
    /// </summary>
    /// <exception cref="RefusedException">The phase is not open any more.</exception>
    internal async Task CloseEarlyAsync(Actor actor, Confirmation decided, CancellationToken cancellationToken)
    {
        var scene = await SceneAsync(decided.SubjectId, cancellationToken);
        if (scene.Phase.State != PhaseState.Open)
            throw new RefusedException("This phase is not open any more, so there is nothing to close.");
        var now = clock.GetUtcNow();
        var who = decided.IsAlone
            ? $"{decided.AskedOffice}, alone, because there was no second person"
            : $"{decided.AskedOffice}; confirmed by {decided.SettledOffice}";
        Publish(who, scene, [$"Closes: {PlaceClock.Say(scene.Phase.ClosesAt, scene.Place.TimeZone)} → {PlaceClock.Say(now, scene.Place.TimeZone)}"], decided.Reason);
        scene.Phase.ClosesAt = now;
        chronicle.Record(actor, "phase.closed-early", "phase", scene.Phase.Id, who);
        if (EndOf(scene.Phase) <= now)
        {
            await CloseAsync(actor, scene, cancellationToken);
            return;
        }

        await phaseClock.ScheduleAsync(scene.Phase, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private DateTimeOffset EndOf(Phase phase) => phase.ClosesAt + methods[phase.Method].Lateness(phase.Settings);

    private async Task OpenAsync(Actor actor, PhaseScene scene, CancellationToken cancellationToken)
    {
        await methods[scene.Phase.Method].OpeningAsync(scene, cancellationToken);
        scene.Phase.State = PhaseState.Open;
        chronicle.Record(actor, "phase.opened", "phase", scene.Phase.Id, scene.Phase.Title);
        Tell(scene, $"{scene.Phase.Title}: open", $"Open until {PlaceClock.Say(scene.Phase.ClosesAt, scene.Place.TimeZone)}.");
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task CloseAsync(Actor actor, PhaseScene scene, CancellationToken cancellationToken)
    {
        await methods[scene.Phase.Method].ClosingAsync(scene, cancellationToken);
        scene.Phase.State = PhaseState.Closed;
        chronicle.Record(actor, "phase.closed", "phase", scene.Phase.Id, scene.Phase.Title);
        Tell(scene, $"{scene.Phase.Title}: closed", "This phase is over.");
        if (!await db.Phases.AnyAsync(p => p.ProcessId == scene.Process.Id && p.Id != scene.Phase.Id && p.State != PhaseState.Closed, cancellationToken))
            scene.Process.State = ProcessState.Finished;
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Publish(string who, PhaseScene scene, List<string> changes, string? reason)
    {
        var why = reason?.Trim() ?? "";
        if (why.Length is < 10 or > ProcessDetails.MaxReason)
            throw new RefusedException($"This phase is open, so its settings are frozen. To change them now, give the public reason in 10 to {ProcessDetails.MaxReason} characters.", nameof(PhaseEdit.Reason));
        foreach (var change in changes)
        {
            db.SettingChanges.Add(new SettingChange
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                PhaseId = scene.Phase.Id,
                At = clock.GetUtcNow(),
                What = change,
                Reason = why,
                Who = who,
            });
        }

        Tell(scene, $"{scene.Phase.Title}: changed", $"{string.Join("; ", changes)}. Reason: {why}");
    }

    private List<string> Changes(PhaseScene scene, string title, PhaseEdit edit, string settings)
    {
        var row = scene.Phase;
        var zone = scene.Place.TimeZone;
        var changes = new List<string>();
        if (title != row.Title)
            changes.Add($"Title: {row.Title} → {title}");
        if (edit.About.Trim().ReplaceLineEndings("\n") != row.About)
            changes.Add("Description rewritten");
        if (edit.OpensAt != row.OpensAt)
            changes.Add($"Opens: {PlaceClock.Say(row.OpensAt, zone)} → {PlaceClock.Say(edit.OpensAt, zone)}");
        if (edit.ClosesAt != row.ClosesAt)
            changes.Add($"Closes: {PlaceClock.Say(row.ClosesAt, zone)} → {PlaceClock.Say(edit.ClosesAt, zone)}");
        var told = changes.Count;
        var before = methods[row.Method].Describe(row.Settings, scene.Process.Currency).ToDictionary(l => l.Name, l => l.Value);
        foreach (var line in methods[row.Method].Describe(settings, scene.Process.Currency))
        {
            var old = before.Remove(line.Name, out var value) ? value : "none";
            if (old != line.Value)
                changes.Add($"{line.Name}: {old} → {line.Value}");
        }

        changes.AddRange(before.Select(gone => $"{gone.Key}: {gone.Value} → none"));
        // What no line tells, such as the words of a question, is a change, too.
        if (changes.Count == told && settings != methods[row.Method].Complete(row.Settings))
            changes.Add("Details of the settings");
        return changes;
    }

    private async Task CheckDatesAsync(PhaseScene scene, PhaseEdit edit, CancellationToken cancellationToken)
    {
        if (edit.ClosesAt <= edit.OpensAt)
            throw new RefusedException("The phase would close before it opens; choose a later end.", nameof(PhaseEdit.ClosesAt));
        var now = clock.GetUtcNow();
        if (scene.Phase.State == PhaseState.Open && edit.OpensAt != scene.Phase.OpensAt)
            throw new RefusedException("This phase has opened; when it opened cannot be changed.", nameof(PhaseEdit.OpensAt));
        if (scene.Process.State == ProcessState.Published && edit.ClosesAt <= now && edit.ClosesAt != scene.Phase.ClosesAt)
            throw new RefusedException("That end lies in the past; choose a later one.", nameof(PhaseEdit.ClosesAt));
        var others = await db.Phases.AsNoTracking().Where(p => p.ProcessId == scene.Process.Id && p.Id != scene.Phase.Id).ToListAsync(cancellationToken);
        var overlap = others.Find(p => p.OpensAt < edit.ClosesAt && edit.OpensAt < p.ClosesAt);
        if (overlap is not null)
            throw new RefusedException($"The dates overlap with \"{overlap.Title}\"; phases follow one another.", edit.OpensAt != scene.Phase.OpensAt ? nameof(PhaseEdit.OpensAt) : nameof(PhaseEdit.ClosesAt));
        if (others.Exists(p => p.Ordinal < scene.Phase.Ordinal ? p.OpensAt > edit.OpensAt : p.OpensAt < edit.OpensAt))
            throw new RefusedException("Phases keep their order; move the dates of the others first.", nameof(PhaseEdit.OpensAt));
    }

    private async Task<PhaseScene> SceneAsync(Guid phase, CancellationToken cancellationToken)
    {
        var row = await db.Phases.SingleAsync(p => p.Id == phase, cancellationToken);
        var process = await db.Processes.SingleAsync(p => p.Id == row.ProcessId, cancellationToken);
        var place = await db.Set<Communities.Place>().SingleAsync(p => p.Id == process.PlaceId, cancellationToken);
        return new PhaseScene(place, process, row);
    }

    private void Tell(PhaseScene scene, string title, string words) => db.News.Add(new NewsItem
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        ProcessId = scene.Process.Id,
        At = clock.GetUtcNow(),
        Title = title.Length > 200 ? title[..200] : title,
        Words = words.Length > 2000 ? words[..1999] + "…" : words,
    });
}
