using System.CommandLine;
using System.CommandLine.Invocation;
using Folkmoot.Cli;
using Folkmoot.Cli.Check;
using Folkmoot.Cli.Count;
using Folkmoot.Cli.Draw;
using Folkmoot.Cli.Ledger;
using Folkmoot.Cli.Map;

Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand("Counts participatory budgets, draws citizens' assemblies, maps opinions and checks the books of funds, exactly and with reasons.")
{
    CountCommand.Create(),
    CheckCommand.Create(),
    LettersCommand.Create(),
    QuotasCommand.Create(),
    DrawCommand.Create(),
    VerifyCommand.Create(),
    ReplaceCommand.Create(),
    LedgerCommand.Create(),
    MapCommand.Create(),
};
HelpText.AddTo(root);
if (args.Length == 0)
{
    HelpText.Write(Console.Error, root);
    return ExitCode.Usage;
}

var parsed = root.Parse(args);
if (parsed.Action is ParseErrorAction)
{
    foreach (var error in parsed.Errors)
        Console.Error.WriteLine(error.Message);
    var command = parsed.CommandResult.Command;
    Console.Error.WriteLine($"Run \"folkmoot {HelpText.PathOf(command)}--help\" to see what is possible.");
    return ExitCode.Usage;
}

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    interrupted.Cancel();
};
return await parsed.InvokeAsync(cancellationToken: interrupted.Token);
