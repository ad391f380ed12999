using System.CommandLine;
using Folkmoot.Platform.Database;

namespace Folkmoot.Server.Commands;

internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Brings the database up to date with this version of the program.");
        command.SetAction((parsed, cancellationToken) => Installation.RunAsync(parsed, async installation =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var outcome = await new Migrator(installation.Database, installation.Settings, TimeProvider.System).MigrateAsync(cancellationToken);
            if (outcome.Backup is not null)
                await output.WriteLineAsync($"A copy of the database as it was: {outcome.Backup}");
            await output.WriteLineAsync(outcome.Applied is [] ? "The database is up to date." : $"Applied: {string.Join(", ", outcome.Applied)}");
        }));
        return command;
    }
}
