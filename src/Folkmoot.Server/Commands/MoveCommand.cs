using System.CommandLine;
using Folkmoot.Platform;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Hosting;

namespace Folkmoot.Server.Commands;

internal static class MoveCommand
{
    public static Command Create()
    {
        var to = new Option<string>("--to")
        {
            Description = "The connection string of the database to move to, such as \"Host=db.example.org;Database=folkmoot;Username=folkmoot;Password=…\". It must exist and be empty.",
            Required = true,
        };
        var command = new Command("move", "Copies everything to another database, of either kind. Stop the site first.") { to };
        command.SetAction((parsed, cancellationToken) => Installation.RunAsync(parsed, async installation =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var connection = parsed.GetRequiredValue(to);
            var target = Installation.DatabaseOf(SettingsReader.KindOfDatabase(connection)
                ?? throw new RefusedException("Write the target as \"Host=…;Database=…;Username=…;Password=…\" for PostgreSQL or \"Data Source=file\" for SQLite."), connection);
            var progress = new ProgressLine(Console.Error);
            using var turn = SiteTurn.Take(installation.Settings);
            var rows = await new DatabaseMove(installation.Database, target).RunAsync(progress.Show, cancellationToken);
            progress.End();
            await output.WriteLineAsync($"Copied {rows.Values.Sum():N0} rows in {rows.Count} tables. Set FOLKMOOT_DATABASE to the new connection string and start the site. The old database is unchanged; remove it when all is well.");
        }));
        return command;
    }
}
