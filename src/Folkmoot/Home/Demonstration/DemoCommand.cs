using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Hosting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Home.Demonstration;

/// <summary>Fills a demonstration from the command line and prints voter codes to try it with.</summary>
internal sealed class DemoCommand(IDemonstration demonstration, IEnumerable<IDemonstrationLoader> loaders, TrialCodes codes, IStringLocalizer<Texts> texts) : IRoomCommand
{
    public static CommandShape Shape { get; } = new("demo", "Fills a demonstration with the invented town of Wyebridge and prints voter codes to try it with.", []);

    public async Task RunAsync(CommandRun run, CancellationToken cancellationToken)
    {
        if (!demonstration.IsOn)
            throw new RefusedException(texts["Demo.NotOne"]);
        foreach (var loader in loaders)
            await loader.LoadAsync(run.Report, cancellationToken);
        await run.Out.WriteLineAsync(texts["Demo.Codes"]);
        foreach (var code in await codes.UnusedAsync(TrialCodes.All, cancellationToken))
            await run.Out.WriteLineAsync(code);
    }
}
