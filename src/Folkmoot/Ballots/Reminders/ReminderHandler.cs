using Folkmoot.Ballots.Roll;
using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Mail;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Ballots.Reminders;

/// <summary>
/// Writes to those who began, asked to be reminded, and to whom no ballot was issued since; then erases every address of the ballot. It
/// reads the roll and never the box.
/// </summary>
internal sealed class ReminderHandler(FolkmootDb db, ReminderDesk desk, IMailSender mail, Platform.Configuration.Settings settings, TimeProvider clock, IStringLocalizer<Texts> texts) : IJobHandler
{
    public string Kind => ReminderDesk.JobKind;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var id = run.Read<ReminderOrder>().Phase;
        if (!await db.VoteReminders.AnyAsync(r => r.PhaseId == id, cancellationToken))
            return;
        var phase = await db.Phases.AsNoTracking().SingleAsync(p => p.Id == id, cancellationToken);
        var process = await db.Processes.AsNoTracking().SingleAsync(p => p.Id == phase.ProcessId, cancellationToken);
        var place = await db.Set<Place>().AsNoTracking().SingleAsync(p => p.Id == process.PlaceId, cancellationToken);
        var scene = new PhaseScene(place, process, phase);
        var now = clock.GetUtcNow();
        if (scene.IsOpenAt(now) && phase.ClosesAt - now > 2 * ReminderDesk.Before)
        {
            // The close was moved; so are the letters.
            await desk.ScheduleAsync(id, phase.ClosesAt, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (scene.IsOpenAt(now))
            await WriteAsync(scene, cancellationToken);
        await db.VoteReminders.Where(r => r.PhaseId == id).ExecuteDeleteAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task WriteAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var addresses = await (from r in db.VoteReminders.AsNoTracking()
                               join e in db.Roll.AsNoTracking() on new { r.PhaseId, r.CodeHash } equals new { e.PhaseId, e.CodeHash }
                               where r.PhaseId == scene.Phase.Id && e.State == RollState.None
                               select r.Email).Distinct().ToListAsync(cancellationToken);
        var url = settings.Address.GetLeftPart(UriPartial.Authority) + scene.Url + "/vote";
        var closes = PlaceClock.Say(scene.Phase.ClosesAt, scene.Place.TimeZone);
        foreach (var address in addresses)
            await mail.SendAsync(new Letter(address, texts["remind.subject", scene.Process.Title], texts["remind.body", scene.Process.Title, closes, url]), cancellationToken);
    }
}
