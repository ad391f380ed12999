using System.Text;
using Folkmoot.Communities;
using Folkmoot.People;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Answers;

/// <summary>
/// Reminds answerers: once when three days are left, once when the day has passed, then every week. Everything for one person goes into
/// one letter. Where nobody's address is known the organisers of the place are reminded.
/// </summary>
internal sealed class ReminderJob(FolkmootDb db, AnswerLetters letters, TimeProvider clock, IStringLocalizer<Texts> texts) : IJobHandler
{
    public const string Name = "answers.remind";

    private static readonly TimeSpan Before = TimeSpan.FromDays(3);
    private static readonly TimeSpan Again = TimeSpan.FromDays(7);

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var soon = now + Before;
        var week = now - Again;
        var due = await db.OwedAnswers
            .Where(o => o.State == OwedState.Open && o.DueAt < soon
                && (o.RemindedAt == null || (o.DueAt < now && (o.RemindedAt < o.DueAt || o.RemindedAt < week))))
            .OrderBy(o => o.DueAt).ThenBy(o => o.Id).Take(500).ToListAsync(cancellationToken);
        var zones = await db.Places.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.TimeZone, cancellationToken);
        var byPerson = new Dictionary<string, List<OwedAnswer>>(StringComparer.OrdinalIgnoreCase);
        foreach (var owed in due)
        {
            foreach (var address in owed.AnswererEmail is { } own ? [own] : await OrganisersAsync(owed.PlaceId, cancellationToken))
            {
                if (!byPerson.TryGetValue(address, out var list))
                    byPerson[address] = list = [];
                list.Add(owed);
            }

            owed.RemindedAt = now;
        }

        foreach (var (address, list) in byPerson)
            await letters.RemindAsync(address, list.Count(o => o.DueAt < now), Lines(list, now, zones), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private string Lines(List<OwedAnswer> list, DateTimeOffset now, Dictionary<Guid, string> zones)
    {
        var lines = new StringBuilder();
        foreach (var owed in list)
        {
            var day = PlaceClock.SayDate(owed.DueAt, zones[owed.PlaceId]);
            lines.Append(texts[owed.DueAt < now ? "Letter.Line.Late" : "Letter.Line.Due", day, owed.AboutTitle, owed.Words].Value)
                .Append('\n').Append(letters.At($"/answers/{owed.Id}")).Append("\n\n");
        }

        return lines.ToString().TrimEnd();
    }

    private async Task<IReadOnlyList<string>> OrganisersAsync(Guid place, CancellationToken cancellationToken) =>
        await (from g in db.RoleGrants
               join a in db.Accounts on g.AccountId equals a.Id
               where g.Role == Role.Organiser && g.PlaceId == place && a.Email != null
               orderby a.Email
               select a.Email!).ToListAsync(cancellationToken);
}
