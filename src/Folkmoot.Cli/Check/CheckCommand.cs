using System.CommandLine;
using Folkmoot.Cli.Output;
using Folkmoot.Counting.Pabulib;

namespace Folkmoot.Cli.Check;

/// <summary><c>folkmoot check</c>.</summary>
internal sealed class CheckCommand
{
    private readonly Argument<string> _file = Input.Argument();
    private readonly Option<string> _format = new("--format") { Description = "table for people, json for programs.", HelpName = "table|json", DefaultValueFactory = _ => "table" };

    public static Command Create()
    {
        var check = new CheckCommand();
        check._format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("check", "Say what is wrong with a file.") { check._file, check._format };
        command.SetAction(Failure.Caught(check.Run));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetRequiredValue(_file);
        PabulibCheckResult result;
        using (var progress = new TerminalProgress(Console.Error, !Console.IsErrorRedirected))
        using (var stream = Input.Open(path))
            result = PabulibChecker.Check(stream, new PabulibReadOptions { Progress = progress }, cancellation);
        using (var output = new StreamWriter(Console.OpenStandardOutput(), Console.OutputEncoding) { NewLine = "\n" })
        {
            if (parsed.GetRequiredValue(_format) is "json")
                CheckReport.WriteJson(output, Input.NameOf(path), result);
            else
                CheckReport.WriteTable(output, Input.NameOf(path), result, Style.OfConsole());
        }

        return result.IsValid ? ExitCode.Good : ExitCode.BadInput;
    }
}
