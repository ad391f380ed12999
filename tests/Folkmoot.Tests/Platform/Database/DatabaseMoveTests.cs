using Folkmoot.Platform;
using Folkmoot.Platform.Audit;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Platform.Database;

public sealed class DatabaseMoveTests
{
    [Theory, Databases]
    public async Task Everything_arrives_and_the_source_stays(DatabaseKind target)
    {
        await using var from = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var to = await TestDatabase.CreateEmptyAsync(target);
        await FillAsync(from, 250);

        var rows = await new DatabaseMove(from.Provider, to.Provider).RunAsync((_, _) => { }, CancellationToken.None);

        Assert.Equal(250, rows["platform_audit"]);
        Assert.Equal(1, rows["platform_job"]);
        await using var before = from.NewContext();
        await using var after = to.NewContext();
        Assert.Equivalent(await before.Audit.OrderBy(a => a.Details).ToListAsync(), await after.Audit.OrderBy(a => a.Details).ToListAsync(), strict: true);
        Assert.Equivalent(await before.Jobs.SingleAsync(), await after.Jobs.SingleAsync(), strict: true);
    }

    [Theory, Databases]
    public async Task A_target_that_holds_something_is_refused(DatabaseKind target)
    {
        await using var from = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var to = await TestDatabase.CreateAsync(target);
        await FillAsync(to, 1);

        await Assert.ThrowsAsync<RefusedException>(() => new DatabaseMove(from.Provider, to.Provider).RunAsync((_, _) => { }, CancellationToken.None));
    }

    [Theory, Databases]
    public async Task A_copy_that_breaks_off_leaves_no_rows(DatabaseKind target)
    {
        await using var from = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var to = await TestDatabase.CreateEmptyAsync(target);
        await FillAsync(from, 10);
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new DatabaseMove(from.Provider, to.Provider).RunAsync(
            (_, table) =>
            {
                if (table == "platform_job")
                    stop.Cancel();
            },
            stop.Token));

        await using var db = to.NewContext();
        Assert.Equal(0, await db.Audit.CountAsync());
    }

    private static async Task FillAsync(TestDatabase database, int entries)
    {
        await using var db = database.NewContext();
        db.Audit.AddRange(Enumerable.Range(0, entries).Select(i => new AuditEntry
        {
            Id = Guid.NewGuid(),
            At = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000 + i),
            AccountId = i % 2 == 0 ? Guid.NewGuid() : null,
            Act = "tested",
            Kind = "Zażółć \"gęślą\" 'jaźń'",
            SubjectId = Guid.NewGuid(),
            Details = $"{i:D4}",
        }));
        db.Jobs.Add(new Job { Id = Guid.NewGuid(), Kind = "k", Payload = "{}", Due = DateTimeOffset.FromUnixTimeMilliseconds(5), State = JobState.Failed, Message = "no", Attempts = 3 });
        await db.SaveChangesAsync();
    }
}
