using System.Collections;
using System.CommandLine;
using Folkmoot.Data.Postgres;
using Folkmoot.Data.Sqlite;
using Folkmoot.Platform;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;

namespace Folkmoot.Server;

/// <summary>What this program runs on: its checked settings and its database.</summary>
internal sealed record Installation(Settings Settings, IDatabaseProvider Database)
{
    public static Option<string?> Config { get; } = new("--config")
    {
        Description = "The configuration file. Without it, the one that FOLKMOOT_CONFIG names, or folkmoot.yaml in this folder when there is one.",
        Recursive = true,
    };

    /// <summary>Runs a command on this installation. Exit code 1: it was refused; 2: the configuration has mistakes.</summary>
    public static Task<int> RunAsync(ParseResult parsed, Func<Installation, Task> command) =>
        RunAsync(parsed, async installation =>
        {
            await command(installation);
            return 0;
        });

    /// <inheritdoc cref="RunAsync(ParseResult, Func{Installation, Task})"/>
    public static async Task<int> RunAsync(ParseResult parsed, Func<Installation, Task<int>> command)
    {
        var errors = parsed.InvocationConfiguration.Error;
        try
        {
            return await command(Open(parsed.GetValue(Config)));
        }
        catch (SettingsException wrong)
        {
            await errors.WriteLineAsync("The configuration has mistakes:");
            foreach (var mistake in wrong.Mistakes)
                await errors.WriteLineAsync("  " + mistake);
            return 2;
        }
        catch (RefusedException refused)
        {
            await errors.WriteLineAsync(refused.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
    }

    public static IDatabaseProvider DatabaseOf(Settings settings) => DatabaseOf(settings.DatabaseKind, settings.DatabaseConnection);

    public static IDatabaseProvider DatabaseOf(DatabaseKind kind, string connection) => kind switch
    {
        DatabaseKind.Postgres => new PostgresDatabase(connection, SqliteDatabase.At),
        _ => new SqliteDatabase(connection),
    };

    private static Installation Open(string? config)
    {
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(v => (string)v.Key, v => (string?)v.Value ?? "", StringComparer.Ordinal);
        var folder = Environment.CurrentDirectory;
        config ??= environment.GetValueOrDefault("FOLKMOOT_CONFIG");
        if (config is null && File.Exists(Path.Combine(folder, "folkmoot.yaml")))
            config = "folkmoot.yaml";
        var settings = SettingsReader.Read(environment, config is null ? null : Path.GetFullPath(config, folder), folder);
        return new Installation(settings, DatabaseOf(settings));
    }
}
