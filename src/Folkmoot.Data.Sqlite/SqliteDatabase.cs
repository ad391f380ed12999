using System.Data.Common;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Data.Sqlite;

/// <summary>The embedded database: one file in write-ahead mode, many readers, one writer at a time.</summary>
public sealed class SqliteDatabase : IDatabaseProvider
{
    private static readonly ConnectionPragmas Pragmas = new();

    // One model of the tables and one store of translated queries for all contexts of the process, whoever makes them.
    private static readonly IServiceProvider Services = new ServiceCollection().AddEntityFrameworkSqlite().BuildServiceProvider();

    public SqliteDatabase(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString)
        {
            Cache = SqliteCacheMode.Private,
            ForeignKeys = true,
            DefaultTimeout = 30,
        };
        File = Path.GetFullPath(builder.DataSource);
        builder.DataSource = File;
        ConnectionString = builder.ToString();
    }

    /// <summary>The database in this file, which need not exist yet.</summary>
    public static SqliteDatabase At(string file) => new(new SqliteConnectionStringBuilder { DataSource = file }.ToString());

    public DatabaseKind Kind => DatabaseKind.Sqlite;

    public string ConnectionString { get; }

    public string? File { get; }

    public string ForShare => "";

    public string ForUpdateSkipLocked => "";

    public void Configure(DbContextOptionsBuilder options) =>
        options.UseSqlite(ConnectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteDatabase).Assembly))
            .UseInternalServiceProvider(Services)
            .AddInterceptors(Pragmas);

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        ConnectionPragmas.Set(connection);
        return connection;
    }

    public async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(cancellationToken);

    // SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE.
    public bool IsConflict(DbException failure) => failure is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

    public async Task<string> VersionAsync(CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(ReadOnly());
        await connection.OpenAsync(cancellationToken);
        return "SQLite " + connection.ServerVersion;
    }

    public async Task BackUpAsync(string file, CancellationToken cancellationToken)
    {
        // A copy under another name first, so that a broken-off backup is never taken for a whole one.
        var part = file + ".part";
        System.IO.File.Delete(part);
        await Task.Run(() => Copy(ReadOnly(), part), cancellationToken);
        System.IO.File.Move(part, file, overwrite: true);
    }

    public async Task RestoreAsync(string file, CancellationToken cancellationToken)
    {
        if (!System.IO.File.Exists(file))
            throw new RefusedException($"There is no file {file} to restore from.");
        var part = File + ".part";
        System.IO.File.Delete(part);
        try
        {
            await Task.Run(() => Copy(At(file).ReadOnly(), part), cancellationToken);
            await RefuseForeignAsync(part, cancellationToken);
        }
        catch (SqliteException)
        {
            throw new RefusedException($"{file} is not a Folkmoot backup, or it is damaged; nothing was changed.");
        }

        CloseIdle();
        System.IO.File.Delete(File + "-wal");
        System.IO.File.Delete(File + "-shm");
        System.IO.File.Move(part, File!, overwrite: true);
    }

    /// <summary>Refuses a file whose migrations this version does not know: another program's, or one of a later Folkmoot.</summary>
    private static async Task RefuseForeignAsync(string file, CancellationToken cancellationToken)
    {
        var database = At(file);
        await using var copy = database.NewContext();
        var applied = await copy.Database.GetAppliedMigrationsAsync(cancellationToken);
        await copy.Database.CloseConnectionAsync();
        database.CloseIdle();
        var unknown = applied.Except(copy.Database.GetMigrations(), StringComparer.Ordinal).FirstOrDefault();
        if (unknown is not null)
            throw new RefusedException($"The backup was made by another version of Folkmoot, which had the change \"{unknown}\"; restore it with that version. Nothing was changed.");
        if (!applied.Any())
            throw new RefusedException("The file is a database, but not a Folkmoot backup; nothing was changed.");
    }

    public async Task CompactAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM; PRAGMA wal_checkpoint(TRUNCATE);";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Closes the connections that wait in the pool, so that the file can be moved or removed.</summary>
    public void CloseIdle() => SqliteConnection.ClearPool(new SqliteConnection(ConnectionString));

    private string ReadOnly() =>
        new SqliteConnectionStringBuilder(ConnectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();

    private static void Copy(string from, string to)
    {
        using var source = new SqliteConnection(from);
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString());
        source.Open();
        target.Open();
        source.BackupDatabase(target);
        using var check = target.CreateCommand();
        // One plain file, without a write-ahead log beside it, is what people carry away.
        check.CommandText = "PRAGMA journal_mode=DELETE; PRAGMA quick_check;";
        using var reader = check.ExecuteReader();
        reader.NextResult();
        reader.Read();
        if (reader.GetString(0) is not "ok")
            throw new SqliteException("The copy is damaged: " + reader.GetString(0), 11);
    }
}
