using Folkmoot.Platform.Hosting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People;

/// <summary>Lets the operator of the machine in again when letters do not arrive.</summary>
internal sealed class AdministratorLinkCommand(FirstRun firstRun, IStringLocalizer<Texts> texts) : IRoomCommand
{
    public static CommandShape Shape { get; } =
        new("administrator-link", "Print a link that signs in the administrator once within a day.", []);

    public async Task RunAsync(CommandRun run, CancellationToken cancellationToken)
    {
        var link = await firstRun.CreateLinkAsync(cancellationToken);
        await run.Out.WriteLineAsync(texts["FirstRun.Lead"].Value.AsMemory(), cancellationToken);
        await run.Out.WriteLineAsync(link.AbsoluteUri.AsMemory(), cancellationToken);
    }
}
