using System.Runtime.CompilerServices;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Doctor;

/// <summary>Jobs that nobody runs, and jobs that were given up.</summary>
internal sealed class JobCheckup(IDatabaseProvider provider, Migrator migrator, TimeProvider clock) : ICheckup
{
    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!await Databases.IsUsableAsync(provider, migrator, cancellationToken))
            yield break;
        await using var db = provider.NewContext();
        var late = clock.GetUtcNow().AddMinutes(-10);
        var stuck = await db.Jobs.CountAsync(j => (j.State == JobState.Waiting || j.State == JobState.Running) && j.Due < late, cancellationToken);
        yield return stuck > 0
            ? new(Verdict.Trouble, "jobs", $"{stuck} job(s) should have run more than ten minutes ago.", "Start the site; when it is running, look into its log.")
            : new(Verdict.Fine, "jobs", "None is late.");

        var week = clock.GetUtcNow().AddDays(-7);
        var failed = await db.Jobs.Where(j => j.State == JobState.Failed && j.EndedAt > week)
            .GroupBy(j => j.Kind)
            .Select(g => new { Kind = g.Key, Count = g.Count() })
            .OrderBy(g => g.Kind)
            .ToListAsync(cancellationToken);
        yield return failed.Count > 0
            ? new(Verdict.Warning, "failed jobs", "In the last seven days: " + string.Join(", ", failed.Select(f => $"{f.Count} of {f.Kind}")) + ".", "The log says why each failed.")
            : new(Verdict.Fine, "failed jobs", "None in the last seven days.");
    }
}
