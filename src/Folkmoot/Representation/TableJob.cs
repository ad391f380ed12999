using System.Text.Json;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Representation;

/// <summary>
/// Once a day counts the answers and publishes what may be shown. Everybody sees that and nothing else, organisers too: who watched the
/// figures move with every answer could tell who gave it. Some months after a process has ended its answers are forgotten.
/// </summary>
internal sealed class TableJob(FolkmootDb db, TimeProvider clock) : IJobHandler
{
    public const string Name = "representation.tables";

    private static readonly TimeSpan Keep = TimeSpan.FromDays(90);

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var survey in await db.Surveys.Where(s => s.Day == null || s.Day < today).ToListAsync(cancellationToken))
        {
            var over = clock.GetUtcNow() - Keep;
            if (await db.Processes.AnyAsync(p => p.Id == survey.ProcessId && p.State == ProcessState.Finished, cancellationToken)
                && !await db.Phases.AnyAsync(p => p.ProcessId == survey.ProcessId && p.ClosesAt > over, cancellationToken))
            {
                await db.AboutAnswers.Where(a => a.ProcessId == survey.ProcessId).ExecuteDeleteAsync(cancellationToken);
                survey.IsAsked = false;
                // The last table stays as it is.
                if (survey.Table.Length > 0)
                    continue;
            }

            survey.Table = JsonSerializer.Serialize(await CountAsync(survey.ProcessId, cancellationToken), SurveyDesk.Json);
            survey.Day = today;
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<List<PublishedTable>> CountAsync(Guid process, CancellationToken cancellationToken)
    {
        var counts = await db.AboutAnswers.Where(a => a.ProcessId == process).GroupBy(a => new { a.Question, a.Value }).Select(g => new { g.Key.Question, g.Key.Value, Count = g.Count() }).ToListAsync(cancellationToken);
        var areas = await db.Census.Where(c => c.ProcessId == process && c.Question == Question.Area).OrderBy(c => c.Ordinal).Select(c => c.Value).ToListAsync(cancellationToken);
        var tables = new List<PublishedTable>();
        foreach (var question in Enum.GetValues<Question>())
        {
            var own = counts.Where(c => c.Question == question).ToDictionary(c => c.Value, c => c.Count, StringComparer.Ordinal);
            // An area that left the census figures after somebody had named it still counts.
            List<string> values = [.. question == Question.Area ? areas.Union(own.Keys.Order(StringComparer.Ordinal)) : AnswerCodes.Of(question)];
            if (values.Count == 0)
                continue;
            var numbers = values.Select(v => own.GetValueOrDefault(v)).ToList();
            var shown = Suppression.Show(numbers);
            tables.Add(new PublishedTable(question, Suppression.Sum(numbers), [.. values.Select((v, i) => new PublishedRow(v, shown[i].Number, shown[i].IsFew))]));
        }

        return tables;
    }
}
