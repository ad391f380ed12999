using System.CommandLine;
using Folkmoot.Platform.Backups;
using Folkmoot.Platform.Hosting;

namespace Folkmoot.Server.Commands;

internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A file that the command backup wrote, on either kind of database." };
        var command = new Command("restore", "Replaces the database by a backup. Stop the site first.") { file };
        command.SetAction((parsed, cancellationToken) => Installation.RunAsync(parsed, async installation =>
        {
            using var turn = SiteTurn.Take(installation.Settings);
            var backups = new BackupStore(installation.Database, installation.Settings, TimeProvider.System);
            var saved = await backups.RestoreAsync(parsed.GetRequiredValue(file), cancellationToken);
            var output = parsed.InvocationConfiguration.Output;
            if (saved is not null)
                await output.WriteLineAsync($"The database as it was before: {saved}");
            await output.WriteLineAsync("Restored. Start the site again.");
        }));
        return command;
    }
}
