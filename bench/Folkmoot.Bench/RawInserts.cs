using System.Data.Common;
using System.Security.Cryptography;
using Folkmoot.Platform.Database;

namespace Folkmoot.Bench;

/// <summary>How fast the database takes rows of a ballot's shape when nothing else is asked of it.</summary>
internal static class RawInserts
{
    public static async Task MakeTableAsync(IDatabaseProvider database)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        var (id, bytes) = database.Kind is DatabaseKind.Sqlite ? ("TEXT", "BLOB") : ("uuid", "bytea");
        command.CommandText = $"""CREATE TABLE IF NOT EXISTS bench_row ("PhaseId" {id} NOT NULL, "KeyHash" {bytes} NOT NULL, "Sequence" integer NOT NULL, "Choices" text NOT NULL, PRIMARY KEY ("PhaseId", "KeyHash"))""";
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Each connection writes so many rows in one transaction, again and again.</summary>
    public static async Task<Run> RunAsync(IDatabaseProvider database, int connections, int rowsPerCommit)
    {
        var writers = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => database.OpenAsync(CancellationToken.None)));
        var commands = writers.Select(Insert).ToArray();
        var run = await Run.OfAsync(connections, Run.Length, async worker =>
        {
            await using var transaction = await database.BeginWriteAsync(writers[worker], CancellationToken.None);
            commands[worker].Transaction = transaction;
            for (var row = 0; row < rowsPerCommit; row++)
            {
                commands[worker].Parameters[1].Value = RandomNumberGenerator.GetBytes(32);
                await commands[worker].ExecuteNonQueryAsync();
            }

            await transaction.CommitAsync();
            return true;
        });
        foreach (var writer in writers)
            await writer.DisposeAsync();
        return run;
    }

    private static DbCommand Insert(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = """INSERT INTO bench_row ("PhaseId", "KeyHash", "Sequence", "Choices") VALUES (@phase, @key, 1, @choices)""";
        foreach (var (name, value) in new (string, object)[] { ("phase", Guid.NewGuid()), ("key", new byte[32]), ("choices", "3,8,13,21,34,40,55,60") })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
