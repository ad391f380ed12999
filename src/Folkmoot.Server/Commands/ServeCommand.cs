using System.CommandLine;
using Folkmoot.Platform.Hosting;

namespace Folkmoot.Server.Commands;

internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Runs the site until it is asked to stop.");
        command.SetAction(RunAsync);
        return command;
    }

    public static Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        Installation.RunAsync(parsed, async installation =>
        {
            using var turn = SiteTurn.Take(installation.Settings);
            await using var app = PlatformHost.Build(installation.Settings, installation.Database, builder => builder.Services.AddHostedService<HeapKeeper>());
            await app.StartPlatformAsync(Console.Out, cancellationToken);
            await app.WaitForShutdownAsync(cancellationToken);
        });
}
