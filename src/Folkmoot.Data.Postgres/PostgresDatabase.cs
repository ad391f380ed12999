using System.Data.Common;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Folkmoot.Data.Postgres;

/// <summary>The database server. Several hosts may be named; the primary among them is used.</summary>
public sealed class PostgresDatabase : IDatabaseProvider
{
    // One model of the tables and one store of translated queries for all contexts of the process, whoever makes them.
    private static readonly IServiceProvider Services = new ServiceCollection().AddEntityFrameworkNpgsql().BuildServiceProvider();

    private readonly Func<string, IDatabaseProvider> _backupFile;

    /// <param name="connectionString">Where the server is and how to sign in there.</param>
    /// <param name="backupFile">Opens a file of the embedded database, the form in which every backup is kept.</param>
    public PostgresDatabase(string connectionString, Func<string, IDatabaseProvider> backupFile)
    {
        _backupFile = backupFile;
        var builder = new NpgsqlConnectionStringBuilder(connectionString)
        {
            // With a synchronous standby, a commit whose wait was cancelled would look like a success although the standby lacks it.
            CancellationTimeout = -1,
        };
        // Statements come back in the same words, above all those of the ballot box: the server need not plan them anew each time.
        if (builder.MaxAutoPrepare == 0)
            builder.MaxAutoPrepare = 64;
        builder.ApplicationName ??= "folkmoot";
        if (builder.Host?.Contains(',', StringComparison.Ordinal) == true)
            builder.TargetSessionAttributes ??= "primary";
        ConnectionString = builder.ToString();
    }

    public DatabaseKind Kind => DatabaseKind.Postgres;

    public string ConnectionString { get; }

    public string? File => null;

    public string ForShare => " FOR SHARE";

    public string ForUpdateSkipLocked => " FOR UPDATE SKIP LOCKED";

    public void Configure(DbContextOptionsBuilder options) =>
        options.UseNpgsql(ConnectionString, postgres => postgres.MigrationsAssembly(typeof(PostgresDatabase).Assembly))
            .UseInternalServiceProvider(Services);

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    public async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(cancellationToken);

    public bool IsConflict(DbException failure) =>
        failure.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    public async Task<string> VersionAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        return "PostgreSQL " + connection.ServerVersion;
    }

    public async Task BackUpAsync(string file, CancellationToken cancellationToken)
    {
        var part = file + ".copying";
        Remove(part);
        var copy = _backupFile(part);
        await using (var schema = copy.NewContext())
            await schema.Database.MigrateAsync(cancellationToken);
        await TableCopy.RunAsync(this, copy, report: null, cancellationToken);
        await copy.BackUpAsync(file, cancellationToken);
        Remove(part);
    }

    public async Task RestoreAsync(string file, CancellationToken cancellationToken)
    {
        // A copy is brought up to date and read, so that the backup itself stays as it was.
        var part = file + ".restoring";
        Remove(part);
        var copy = _backupFile(part);
        await copy.RestoreAsync(file, cancellationToken);
        await using (var schema = copy.NewContext())
            await schema.Database.MigrateAsync(cancellationToken);
        await EmptyAsync(cancellationToken);
        await using (var schema = this.NewContext())
            await schema.Database.MigrateAsync(cancellationToken);
        await TableCopy.RunAsync(copy, this, report: null, cancellationToken);
        Remove(part);
    }

    public async Task CompactAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM";
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task EmptyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            DO $$
            DECLARE name text;
            BEGIN
                FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP
                    EXECUTE format('DROP TABLE IF EXISTS %I CASCADE', name);
                END LOOP;
            END $$
            """;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Remove(string file)
    {
        foreach (var end in (string[])["", "-wal", "-shm"])
            System.IO.File.Delete(file + end);
    }
}
