using System.CommandLine;
using System.Globalization;
using Folkmoot.Cli.Output;
using Folkmoot.Ledger;

namespace Folkmoot.Cli.Ledger;

/// <summary><c>folkmoot ledger</c>.</summary>
internal sealed class LedgerCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "The export of a journal, or - to read what is piped in.", HelpName = "EXPORT.jsonl|-" };
    private readonly Option<string?> _head = new("--head") { Description = "The hash of the last entry, as it was published.", HelpName = "HASH" };
    private readonly Option<string?> _effective = new("--effective") { Description = "What took effect by this day.", HelpName = "DAY" };
    private readonly Option<string?> _recorded = new("--recorded") { Description = "What was recorded by this moment, in UTC.", HelpName = "MOMENT" };
    private readonly Option<string> _format = new("--format") { Description = "table for people, json for programs.", HelpName = "table|json", DefaultValueFactory = _ => "table" };
    private readonly Option<string> _program = new("--format") { Description = "For which program.", HelpName = "hledger|ledger|beancount", Required = true };

    public static Command Create()
    {
        var ledger = new LedgerCommand();
        ledger._format.AcceptOnlyFromAmong("table", "json");
        ledger._program.AcceptOnlyFromAmong("hledger", "ledger", "beancount");
        return new Command("ledger", "Check the journal of a fund from its export, and hand it to other programs.")
        {
            Sub("verify", "Say whether every entry is right, or name the first that is not.", ledger.Verify, ledger._file, ledger._head, ledger._format),
            Sub("balances", "Show what stood where.", ledger.Balances, ledger._file, ledger._effective, ledger._recorded, ledger._format),
            Sub("export", "Write the journal for a program of plain-text accounting.", ledger.Export, ledger._file, ledger._program),
        };
    }

    private static Command Sub(string name, string description, Func<ParseResult, CancellationToken, int> run, Argument<string> file, params Option[] options)
    {
        var command = new Command(name, description) { file };
        foreach (var option in options)
            command.Options.Add(option);
        command.SetAction(Failure.Caught(run));
        return command;
    }

    private int Verify(ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetRequiredValue(_file);
        VerificationReport report;
        using (var progress = new TerminalProgress(Console.Error, !Console.IsErrorRedirected))
        using (var stream = Input.Open(path))
            report = JournalVerifier.Verify(stream, new Entries(progress), cancellation);
        var isWhole = parsed.GetValue(_head) is not { } head || string.Equals(head, report.Head, StringComparison.OrdinalIgnoreCase);
        Write(output => LedgerReport.Verified(output, Input.NameOf(path), report, isWhole, parsed.GetRequiredValue(_format) is "json"));
        return report.IsValid && isWhole ? ExitCode.Good : ExitCode.BadInput;
    }

    private int Balances(ParseResult parsed, CancellationToken cancellation)
    {
        DateOnly? effective = parsed.GetValue(_effective) is not { } day ? null
            : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on
            : throw new UsageException($"--effective is \"{day}\"; write a day like 2026-03-31.");
        DateTimeOffset? recorded = parsed.GetValue(_recorded) is not { } moment ? null
            : DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at
            : throw new UsageException($"--recorded is \"{moment}\"; write a moment like 2026-04-02T09:30:00Z.");
        IReadOnlyList<Posting> balances;
        using (var stream = Input.Open(parsed.GetRequiredValue(_file)))
            balances = ExportBalances.At(stream, effective, recorded);
        Write(output => LedgerReport.Balances(output, balances, parsed.GetRequiredValue(_format) is "json"));
        return ExitCode.Good;
    }

    private int Export(ParseResult parsed, CancellationToken cancellation)
    {
        using var stream = Input.Open(parsed.GetRequiredValue(_file));
        Write(output => PlainTextExport.Write(stream, output, parsed.GetRequiredValue(_program) switch
        {
            "hledger" => PlainTextFormat.Hledger,
            "ledger" => PlainTextFormat.Ledger,
            _ => PlainTextFormat.Beancount,
        }));
        return ExitCode.Good;
    }

    private static void Write(Action<TextWriter> write)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), Console.OutputEncoding, 1 << 16) { NewLine = "\n" };
        write(output);
    }

    private sealed class Entries(TerminalProgress progress) : IProgress<long>
    {
        public void Report(long value) => progress.Report(string.Create(CultureInfo.InvariantCulture, $"Verified {value:N0} entries"));
    }
}
