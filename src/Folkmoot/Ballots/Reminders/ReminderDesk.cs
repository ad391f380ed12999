using System.Net.Mail;
using Folkmoot.Ballots.Voting;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Reminders;

/// <summary>Takes in who wants to be reminded of a ballot that is open in their browser and not saved.</summary>
public sealed class ReminderDesk(FolkmootDb db, IJobQueue jobs, TimeProvider clock)
{
    /// <summary>How long before the close letters go out; half of the time that is left where that is less than two days.</summary>
    public static readonly TimeSpan Before = TimeSpan.FromDays(1);

    internal const string JobKind = "ballots.remind";

    /// <summary>Whether somebody with this pass can be reminded: a ballot that was not issued yet, in a vote that goes on.</summary>
    public static bool Offers(PhaseScene scene, VoterPass pass, bool isIssued, DateTimeOffset now) =>
        !isIssued && pass is { IsRehearsal: false, CodeHash: not null } && scene.IsOpenAt(now);

    /// <summary>Notes an address for one letter; a later one for the same ballot takes its place.</summary>
    /// <exception cref="RefusedException">It is no address, or there is nothing to be reminded of.</exception>
    public async Task AskAsync(PhaseScene scene, VoterPass pass, string? email, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (pass.CodeHash is not { } code || !Offers(scene, pass, false, now))
            throw new RefusedException("There is nothing to remind you of: your ballot is saved, or the vote is over.");
        var text = (email ?? "").Trim();
        if (text.Length is 0 or > 320 || text.Any(char.IsControl) || !MailAddress.TryCreate(text, out var address) || address.Address != text)
            throw new RefusedException("That is not an e-mail address. Write it as in name@example.org.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.VoteReminders.Where(r => r.PhaseId == pass.Phase && r.CodeHash == code).ExecuteDeleteAsync(cancellationToken);
        db.VoteReminders.Add(new VoteReminder { PhaseId = pass.Phase, CodeHash = code, Email = text });
        await ScheduleAsync(pass.Phase, scene.Phase.ClosesAt, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Plans the letters of a ballot; the caller's save stores it.</summary>
    internal Task ScheduleAsync(Guid phase, DateTimeOffset closesAt, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var left = closesAt - now;
        var due = left > 2 * Before ? closesAt - Before : now + (left / 2);
        return jobs.EnqueueAsync(JobKind, new ReminderOrder(phase), $"remind:{phase}:{due.ToUnixTimeSeconds()}", due, cancellationToken);
    }
}
