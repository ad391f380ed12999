using Folkmoot.Data.Sqlite;
using Folkmoot.Platform;
using Folkmoot.Platform.Audit;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Platform.Backups;

public sealed class BackupTests
{
    public static TheoryData<DatabaseKind, DatabaseKind> Pairs { get; } = new(
        from one in Enum.GetValues<DatabaseKind>() from other in Enum.GetValues<DatabaseKind>() select (one, other));

    [Theory, MemberData(nameof(Pairs))]
    public async Task A_backup_of_either_database_restores_into_either(DatabaseKind from, DatabaseKind to)
    {
        Assert.SkipWhen(TestDatabase.WhyUnavailable(from) is not null || TestDatabase.WhyUnavailable(to) is not null, TestDatabase.WhyUnavailable(DatabaseKind.Postgres) ?? "");
        await using var source = await TestDatabase.CreateAsync(from);
        await using var target = await TestDatabase.CreateAsync(to);
        // More rows than any one statement takes.
        var kept = await AddAsync(source, [.. Enumerable.Range(1, 250).Select(i => $"kept {i}")]);
        var lost = await AddAsync(target, "was here before");
        var file = Path.Combine(source.Folder, "copy.folkmoot");

        await source.Provider.BackUpAsync(file, CancellationToken.None);
        await AddAsync(source, "after the backup");
        await target.Provider.RestoreAsync(file, CancellationToken.None);

        await using var db = target.NewContext();
        var entries = await db.Audit.ToListAsync();
        Assert.Equal(kept.Select(Facts).Order(), entries.Select(Facts).Order());
        Assert.DoesNotContain(lost.Single().Id, entries.Select(e => e.Id));
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Theory, Databases]
    public async Task A_file_that_is_no_backup_changes_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await AddAsync(database, "stays");
        var text = Path.Combine(database.Folder, "text.folkmoot");
        await File.WriteAllTextAsync(text, new string('x', 5000), TestContext.Current.CancellationToken);
        var foreign = Path.Combine(database.Folder, "foreign.folkmoot");
        await MakeForeignAsync(foreign);

        await Assert.ThrowsAsync<RefusedException>(() => database.Provider.RestoreAsync(text, CancellationToken.None));
        await Assert.ThrowsAsync<RefusedException>(() => database.Provider.RestoreAsync(foreign, CancellationToken.None));
        await Assert.ThrowsAsync<RefusedException>(() => database.Provider.RestoreAsync(foreign + ".missing", CancellationToken.None));

        await using var db = database.NewContext();
        Assert.Equal("stays", (await db.Audit.SingleAsync()).Details);
    }

    [Theory, Databases]
    public async Task A_backup_of_a_later_version_is_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var file = Path.Combine(database.Folder, "later.folkmoot");
        await database.Provider.BackUpAsync(file, CancellationToken.None);
        await using (var connection = await SqliteDatabase.At(file).OpenAsync(CancellationToken.None))
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0')""";
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }

        var refused = await Assert.ThrowsAsync<RefusedException>(() => database.Provider.RestoreAsync(file, CancellationToken.None));

        Assert.Contains("29990101000000_Later", refused.Message, StringComparison.Ordinal);
    }

    private static async Task MakeForeignAsync(string file)
    {
        await using var connection = await SqliteDatabase.At(file).OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE recipes (name TEXT)";
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private static (Guid Id, DateTimeOffset At, Guid? Account, string Details) Facts(AuditEntry entry) => (entry.Id, entry.At, entry.AccountId, entry.Details);

    private static async Task<IReadOnlyList<AuditEntry>> AddAsync(TestDatabase database, params IReadOnlyList<string> details)
    {
        AuditEntry[] entries =
        [
            .. details.Select((words, i) => new AuditEntry
            {
                Id = Guid.NewGuid(),
                At = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123 + i),
                Act = "tested",
                Kind = "test",
                SubjectId = Guid.NewGuid(),
                Details = words,
            }),
        ];
        await using var db = database.NewContext();
        db.Audit.AddRange(entries);
        await db.SaveChangesAsync();
        return entries;
    }
}
