using Folkmoot.Data.Postgres;
using Folkmoot.Data.Sqlite;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Folkmoot.Tests.Infrastructure;

/// <summary>
/// A database of one test's own, migrated and empty. Copied from a template that is migrated once, so that it costs milliseconds.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string Variable = "FOLKMOOT_TEST_POSTGRES";

    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);

    private readonly Func<ValueTask> _remove;

    private TestDatabase(IDatabaseProvider provider, string folder, Func<ValueTask> remove)
    {
        Provider = provider;
        Folder = folder;
        _remove = remove;
    }

    public IDatabaseProvider Provider { get; }

    /// <summary>A folder for the test's files, removed with the database.</summary>
    public string Folder { get; }

    /// <summary>Why tests on this kind of database are skipped; null when it is configured.</summary>
    public static string? WhyUnavailable(DatabaseKind kind) =>
        kind is DatabaseKind.Sqlite || Server is not null ? null
            : $"No PostgreSQL was given to the tests: run ./test, or set {Variable} to a connection string whose user may create databases.";

    private static string? Server => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    public static Task<TestDatabase> CreateAsync(DatabaseKind kind) => kind is DatabaseKind.Sqlite ? CreateSqliteAsync() : CreatePostgresAsync(migrated: true);

    /// <summary>A database without tables.</summary>
    public static Task<TestDatabase> CreateEmptyAsync(DatabaseKind kind)
    {
        if (kind is DatabaseKind.Postgres)
            return CreatePostgresAsync(migrated: false);
        var folder = Directory.CreateTempSubdirectory("folkmoot-test-").FullName;
        return Task.FromResult(Sqlite(folder));
    }

    /// <summary>A copy of this database, which nobody may be using meanwhile, with the installation's key beside it.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        TestDatabase copy;
        if (Provider.Kind is DatabaseKind.Postgres)
        {
            using (var connection = new NpgsqlConnection(Provider.ConnectionString))
                NpgsqlConnection.ClearPool(connection);
            copy = await CreatePostgresAsync(new NpgsqlConnectionStringBuilder(Provider.ConnectionString).Database!);
        }
        else
        {
            var folder = Directory.CreateTempSubdirectory("folkmoot-test-").FullName;
            await Provider.BackUpAsync(Path.Combine(folder, "folkmoot.db"), CancellationToken.None);
            copy = Sqlite(folder);
        }

        CopyKeyTo(copy);
        return copy;
    }

    /// <summary>Gives another database the installation's key, without which codes and links do not fit.</summary>
    public void CopyKeyTo(TestDatabase other) => File.Copy(Path.Combine(Folder, "instance.key"), Path.Combine(other.Folder, "instance.key"));

    public FolkmootDb NewContext() => Provider.NewContext();

    public ValueTask DisposeAsync() => _remove();

    private static async Task<TestDatabase> CreateSqliteAsync()
    {
        var template = await SqliteTemplate.Value;
        var folder = Directory.CreateTempSubdirectory("folkmoot-test-").FullName;
        File.Copy(template, Path.Combine(folder, "folkmoot.db"));
        return Sqlite(folder);
    }

    private static TestDatabase Sqlite(string folder)
    {
        var provider = SqliteDatabase.At(Path.Combine(folder, "folkmoot.db"));
        return new TestDatabase(provider, folder, () =>
        {
            provider.CloseIdle();
            Directory.Delete(folder, recursive: true);
            return ValueTask.CompletedTask;
        });
    }

    private static async Task<TestDatabase> CreatePostgresAsync(bool migrated) => await CreatePostgresAsync(migrated ? await PostgresTemplate.Value : "template0");

    private static async Task<TestDatabase> CreatePostgresAsync(string template)
    {
        var name = "folkmoot_" + Guid.NewGuid().ToString("N");
        await ExecuteAsync($"""CREATE DATABASE "{name}" TEMPLATE "{template}" """);
        var provider = Postgres(name);
        var folder = Directory.CreateTempSubdirectory("folkmoot-test-").FullName;
        return new TestDatabase(provider, folder, async () =>
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(provider.ConnectionString));
            await ExecuteAsync($"""DROP DATABASE "{name}" WITH (FORCE)""");
            Directory.Delete(folder, recursive: true);
        });
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("folkmoot-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var made = SqliteDatabase.At(Path.Combine(folder, "made.db"));
        await using (var db = made.NewContext())
            await db.Database.MigrateAsync();
        var template = Path.Combine(folder, "template.db");
        await made.BackUpAsync(template, CancellationToken.None);
        return template;
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        var name = $"folkmoot_template_{Guid.NewGuid():N}";
        await ExecuteAsync($"""CREATE DATABASE "{name}" TEMPLATE template0""");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => ExecuteAsync($"""DROP DATABASE IF EXISTS "{name}" WITH (FORCE)""").GetAwaiter().GetResult();
        var provider = Postgres(name);
        await using (var db = provider.NewContext())
            await db.Database.MigrateAsync();
        NpgsqlConnection.ClearPool(new NpgsqlConnection(provider.ConnectionString));
        return name;
    }

    private static PostgresDatabase Postgres(string database) =>
        new(new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20 }.ToString(), SqliteDatabase.At);

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ToString());
        await connection.OpenAsync();
        // Making a database waits for a checkpoint, and a busy disk takes its time over that.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }
}
