using System.CommandLine;
using Folkmoot.Platform.Doctor;
using Folkmoot.Platform.Hosting;

namespace Folkmoot.Server.Commands;

/// <summary>Exit code 0: all is well; 1: something does not work; 2: the configuration has mistakes; 3: warnings only.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Says what is wrong with this installation and how to mend it. Changes nothing.");
        command.SetAction((parsed, cancellationToken) => Installation.RunAsync(parsed, installation => RunAsync(installation, parsed.InvocationConfiguration.Output, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(Installation installation, TextWriter output, CancellationToken cancellationToken)
    {
        await using var app = PlatformHost.Build(installation.Settings, installation.Database);
        await using var scope = app.Services.CreateAsyncScope();
        await output.WriteLineAsync($"  ok       configuration: it is complete; the data folder is {installation.Settings.DataFolder}");
        var worst = Verdict.Fine;
        foreach (var checkup in scope.ServiceProvider.GetServices<ICheckup>())
        {
            await foreach (var finding in checkup.LookAsync(cancellationToken))
            {
                worst = (Verdict)Math.Max((int)worst, (int)finding.Verdict);
                await output.WriteLineAsync($"  {Word(finding.Verdict),-8} {finding.Subject}: {finding.Sentence}");
                if (finding.Remedy is not null)
                    await output.WriteLineAsync($"           -> {finding.Remedy}");
            }
        }

        return worst switch { Verdict.Fine => 0, Verdict.Warning => 3, _ => 1 };
    }

    private static string Word(Verdict verdict) => verdict switch { Verdict.Fine => "ok", Verdict.Warning => "warning", _ => "TROUBLE" };
}
