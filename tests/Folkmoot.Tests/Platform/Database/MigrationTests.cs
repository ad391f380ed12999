using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Hosting;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Platform.Database;

public sealed class MigrationTests
{
    private readonly FakeClock _clock = new();

    [Theory, Databases]
    public async Task Migrations_say_the_same_as_the_model(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.NewContext();

        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed; run tools/add-migration (before the first release: tools/reset-migrations).");
    }

    [Theory, Databases]
    public async Task The_model_that_migrations_compare_with_is_made_again_when_it_was_let_go(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        database.Provider.KeepModelForReading();
        database.Provider.KeepModelForReading();
        await using var db = database.NewContext();

        Assert.False(await db.Accounts.AnyAsync(CancellationToken.None));
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory, Databases]
    public async Task An_empty_database_is_filled_once_and_without_a_backup(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(kind);
        var migrator = MigratorOf(database);

        var first = await migrator.MigrateAsync(CancellationToken.None);
        var second = await migrator.MigrateAsync(CancellationToken.None);

        Assert.NotEmpty(first.Applied);
        Assert.Null(first.Backup);
        Assert.Empty(second.Applied);
    }

    [Fact]
    public async Task A_lock_that_a_killed_program_left_behind_does_not_block_for_ever()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseKind.Sqlite);
        await ExecuteAsync(database, """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
        await ExecuteAsync(database, """INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""");

        Assert.NotEmpty((await MigratorOf(database).MigrateAsync(CancellationToken.None)).Applied);
    }

    [Theory, Databases]
    public async Task Two_programs_do_not_migrate_at_the_same_time(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(kind);
        using var other = FileTurn.Take(Path.Combine(database.Folder, "migrate.lock"));

        await Assert.ThrowsAsync<RefusedException>(() => MigratorOf(database).MigrateAsync(CancellationToken.None));
        Assert.True(await MigratorOf(database).IsNewAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_embedded_database_in_use_is_backed_up_before_it_is_changed()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseKind.Sqlite);
        await PretendOlderAsync(database);

        var outcome = await MigratorOf(database).MigrateAsync(CancellationToken.None);

        Assert.Equal(Path.Combine(database.Folder, "backups", "before-migration-20260504-090000.folkmoot"), outcome.Backup);
        Assert.True(File.Exists(outcome.Backup));
    }

    [Theory, Databases]
    public async Task At_start_an_older_server_database_waits_for_the_operator_and_an_embedded_one_is_brought_up_to_date(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(kind);
        await PretendOlderAsync(database);
        await using var app = PlatformHost.Build(SettingsOf(database), database.Provider);

        if (kind is DatabaseKind.Postgres)
            await Assert.ThrowsAsync<RefusedException>(() => app.PrepareDatabaseAsync(CancellationToken.None));
        else
            await app.PrepareDatabaseAsync(CancellationToken.None);

        Assert.Equal(kind is DatabaseKind.Postgres, await MigratorOf(database).PendingAsync(CancellationToken.None) is not []);
    }

    [Fact]
    public async Task One_site_at_a_time_runs_on_an_embedded_database()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using (SiteTurn.Take(SettingsOf(database)))
            Assert.Throws<RefusedException>(() => SiteTurn.Take(SettingsOf(database)));

        using var next = SiteTurn.Take(SettingsOf(database));
        Assert.NotNull(next);
    }

    [Theory, Databases]
    public async Task Every_table_can_be_copied_and_no_key_is_made_by_the_database(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.NewContext();

        Assert.Equal(db.Model.GetRelationalModel().Tables.Count(), TableOrder.Of(db.Model.GetRelationalModel()).Count);
        // A number that the database counts up would start anew after a move, and would tell the order of rows.
        Assert.Empty(
            from entity in db.Model.GetEntityTypes()
            from property in entity.GetProperties()
            where property.IsPrimaryKey() && property.ClrType != typeof(Guid) && property.ClrType != typeof(string) && property.ClrType != typeof(byte[])
                && property.ValueGenerated is not Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never
            select $"{entity.Name}.{property.Name}");
    }

    // As if an earlier version with other tables had been at work here.
    private static async Task PretendOlderAsync(TestDatabase database)
    {
        await ExecuteAsync(database, """CREATE TABLE "__EFMigrationsHistory" ("MigrationId" character varying(150) PRIMARY KEY, "ProductVersion" character varying(32) NOT NULL)""");
        await ExecuteAsync(database, """INSERT INTO "__EFMigrationsHistory" VALUES ('20200101000000_Earlier', '1.0')""");
    }

    private static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var connection = await database.Provider.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private Migrator MigratorOf(TestDatabase database) => new(database.Provider, SettingsOf(database), _clock);

    private static Settings SettingsOf(TestDatabase database) => new()
    {
        DataFolder = database.Folder,
        DatabaseKind = database.Provider.Kind,
        DatabaseConnection = database.Provider.ConnectionString,
        Address = new Uri("http://localhost"),
        Listen = "http://127.0.0.1:0",
        Mail = new MailSettings("moot@example.org", Relay: null, User: null, Password: null, KeepDays: 7),
    };
}
