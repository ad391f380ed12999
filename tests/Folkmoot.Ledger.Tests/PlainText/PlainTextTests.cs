using System.Diagnostics;
using Xunit;

namespace Folkmoot.Ledger.Tests;

/// <summary>Programs that know nothing of Folkmoot read the export, add it up and find every balance as the journal has it.</summary>
public sealed class PlainTextTests
{
    /// <summary>Starting beancount takes longer than all the rest of these tests.</summary>
    private const int Histories = 6;

    [Fact]
    public void Hledger_accepts_and_balances_histories() => Judged(PlainTextFormat.Hledger, "hledger", file => ["-f", file, "check"]);

    [Fact]
    public void Ledger_accepts_and_balances_histories() => Judged(PlainTextFormat.Ledger, "ledger", file => ["-f", file, "balance"]);

    [Fact]
    public void Beancount_accepts_and_balances_histories() => Judged(PlainTextFormat.Beancount, "bean-check", file => [file]);

    [Theory]
    [InlineData(PlainTextFormat.Hledger, "hledger")]
    [InlineData(PlainTextFormat.Ledger, "ledger")]
    [InlineData(PlainTextFormat.Beancount, "bean-check")]
    public void A_penny_too_much_is_noticed(PlainTextFormat format, string program)
    {
        Assert.SkipUnless(IsThere(program), $"{program} is not installed.");
        var text = Text(Story.Paid().Journal, format);
        var at = text.LastIndexOf("500.00 GBP", StringComparison.Ordinal);
        var (code, output) = Run(program, text[..at] + "500.01 GBP" + text[(at + 10)..], format is PlainTextFormat.Beancount ? file => [file] : file => ["-f", file, "balance"]);

        Assert.True(code != 0, output);
    }

    [Fact]
    public void Hledger_finds_the_payees_money()
    {
        Assert.SkipUnless(IsThere("hledger"), "hledger is not installed.");
        var (code, output) = Run("hledger", Text(Story.Paid().Journal, PlainTextFormat.Hledger), file => ["-f", file, "balance", "Expenses", "--flat", "-N"]);

        Assert.Equal((0, "500.00 GBP  Expenses:chest:payee:health:g1:1"), (code, output.Trim()));
    }

    private static void Judged(PlainTextFormat format, string program, Func<string, string[]> arguments)
    {
        Assert.SkipUnless(IsThere(program), $"{program} is not installed.");
        foreach (var history in History.All.Take(Histories))
        {
            var (code, output) = Run(program, Text(history.Journal, format), arguments);
            Assert.True(code == 0, $"seed {history.Seed}: {output}");
        }
    }

    private static string Text(Journal journal, PlainTextFormat format)
    {
        using var export = new MemoryStream();
        journal.Export(export);
        export.Position = 0;
        using var text = new StringWriter { NewLine = "\n" };
        PlainTextExport.Write(export, text, format);
        return text.ToString();
    }

    private static bool IsThere(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static (int Code, string Output) Run(string program, string text, Func<string, string[]> arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), $"folkmoot-{Guid.NewGuid():n}.{(program == "bean-check" ? "beancount" : "journal")}");
        File.WriteAllText(file, text);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments(file)) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["LC_ALL"] = "C.UTF-8" } })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + error.Result);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
