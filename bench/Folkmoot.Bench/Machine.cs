using System.Runtime.InteropServices;
using Npgsql;

namespace Folkmoot.Bench;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static async Task DescribeAsync(string? postgres)
    {
        Console.WriteLine($"Measured on {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC; {Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, SQLite {await SqliteAsync()}{(postgres is null ? "" : ", " + await PostgresAsync(postgres))}.");
        Console.WriteLine($"\nLoad average (1, 5, 15 minutes) at the start: {Load()}");
    }

    public static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";

    private static async Task<string> SqliteAsync()
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        return connection.ServerVersion;
    }

    private static async Task<string> PostgresAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT current_setting('fsync'), current_setting('synchronous_commit'), current_setting('shared_buffers')", connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return $"PostgreSQL {connection.ServerVersion} (fsync {reader.GetString(0)}, synchronous_commit {reader.GetString(1)}, shared_buffers {reader.GetString(2)})";
    }
}
