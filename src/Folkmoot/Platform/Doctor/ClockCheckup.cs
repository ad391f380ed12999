using System.Runtime.CompilerServices;
using Folkmoot.Platform.Audit;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Doctor;

/// <summary>The clock, against what was written before and against the database server's own.</summary>
internal sealed class ClockCheckup(IDatabaseProvider provider, Migrator migrator, TimeProvider clock) : ICheckup
{
    private static readonly TimeSpan Tolerable = TimeSpan.FromSeconds(5);

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!await Databases.IsUsableAsync(provider, migrator, cancellationToken))
            yield break;
        await using var db = provider.NewContext();
        var newest = await db.Audit.MaxAsync(entry => (DateTimeOffset?)entry.At, cancellationToken);
        if (newest - clock.GetUtcNow() is { } ahead && ahead > Tolerable)
        {
            yield return new(Verdict.Trouble, "clock", $"This machine's clock is at least {ahead.TotalMinutes:N1} minutes behind what was written before.", "Set it by a time service such as chrony; votes open and close by it.");
            yield break;
        }

        if (provider.Kind is DatabaseKind.Postgres)
        {
            var server = await db.Database.SqlQuery<DateTime>($"""SELECT clock_timestamp() AT TIME ZONE 'UTC' AS "Value" """).SingleAsync(cancellationToken);
            var apart = (clock.GetUtcNow().UtcDateTime - server).Duration();
            if (apart > Tolerable)
            {
                yield return new(Verdict.Warning, "clock", $"This machine's clock and the database server's are {apart.TotalSeconds:N0} seconds apart.", "Set both by a time service such as chrony.");
                yield break;
            }
        }

        yield return new(Verdict.Fine, "clock", "It agrees with what was written before.");
    }
}
