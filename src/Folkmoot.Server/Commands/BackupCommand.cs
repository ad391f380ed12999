using System.CommandLine;
using Folkmoot.Platform.Backups;

namespace Folkmoot.Server.Commands;

internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "Where to write it; without a name it goes to the folder \"backups\" of the data folder.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("backup", "Writes a complete copy of the database to one file while the site keeps running.") { file };
        command.SetAction((parsed, cancellationToken) => Installation.RunAsync(parsed, async installation =>
        {
            var backups = new BackupStore(installation.Database, installation.Settings, TimeProvider.System);
            var written = await backups.BackUpAsync(parsed.GetValue(file), cancellationToken);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"Backed up to {written}");
        }));
        return command;
    }
}
