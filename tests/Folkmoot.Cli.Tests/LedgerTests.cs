using System.Text;
using Folkmoot.Ledger;
using Xunit;

namespace Folkmoot.Cli.Tests;

public sealed class LedgerTests
{
    private static readonly Journal Chest = Made();

    [Fact]
    public async Task Right_books_are_said_to_be_right_with_their_head()
    {
        var run = await Cli.RunWith(Export(), "ledger", "verify", "-");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("standard input: Herefordshire Community Chest\n4 entries, 2 postings and 0 evaluations of restrictions are right.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains($"Head: {Chest.Head}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_bad_entry_is_named_with_line_rule_and_reason()
    {
        var export = Encoding.UTF8.GetString(Export()).Replace("125000", "125001", StringComparison.Ordinal);
        var run = await Cli.RunWith(Encoding.UTF8.GetBytes(export), "ledger", "verify", "-");

        Assert.Equal(2, run.Code);
        Assert.Contains("3 entries, 0 postings", run.Output, StringComparison.Ordinal);
        Assert.Contains("Line 4 is not (L6): its hash does not belong to what it says: it was changed after it was recorded.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_cut_off_the_end_are_missed_when_the_head_is_known()
    {
        var lines = Encoding.UTF8.GetString(Export()).Split('\n');
        var run = await Cli.RunWith(Encoding.UTF8.GetBytes(string.Join('\n', lines[..3]) + "\n"), "ledger", "verify", "-", "--head", Chest.Head);

        Assert.Equal(2, run.Code);
        Assert.Contains("That is not the head that was published", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_balances_in_pence_and_the_first_bad_entry()
    {
        var good = (await Cli.RunWith(Export(), "ledger", "verify", "-", "--format", "json")).Json;
        var bad = (await Cli.RunWith("{}\n"u8.ToArray(), "ledger", "verify", "-", "--format", "json")).Json;

        Assert.True(good.GetProperty("valid").GetBoolean());
        Assert.Equal(125_000, good.GetProperty("balances").GetProperty("chest:held:health").GetInt64());
        Assert.Equal((1, "form"), (bad.GetProperty("first_bad").GetProperty("line").GetInt32(), bad.GetProperty("first_bad").GetProperty("rule").GetString()));
    }

    [Fact]
    public async Task Balances_are_those_of_the_day_and_the_moment_asked_for()
    {
        Assert.Equal("-1,250.00  chest:contributor:health\n 1,250.00  chest:held:health\n", (await Cli.RunWith(Export(), "ledger", "balances", "-", "--effective", "2026-04-02")).Output);
        Assert.Equal("", (await Cli.RunWith(Export(), "ledger", "balances", "-", "--effective", "2026-03-31")).Output);
        Assert.Equal("", (await Cli.RunWith(Export(), "ledger", "balances", "-", "--recorded", "2026-03-31T00:00:00Z")).Output);
    }

    [Theory]
    [InlineData("hledger", "Assets:chest:held:health  1250.00 GBP")]
    [InlineData("ledger", "Assets:chest:held:health  0.00 GBP = 1250.00 GBP")]
    [InlineData("beancount", "balance Assets:Chest:Held:Health  1250.00 ~ 0.00 GBP")]
    public async Task Export_is_plain_text_accounting(string format, string line)
    {
        var run = await Cli.RunWith(Export(), "ledger", "export", "-", "--format", format);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains(line, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "Run \"folkmoot ledger --help\" to see what is possible.", "ledger")]
    [InlineData(1, "Run \"folkmoot ledger verify --help\" to see what is possible.", "ledger", "verify")]
    [InlineData(1, "Option '--format' is required.", "ledger", "export", "-")]
    [InlineData(1, "--effective is \"Monday\"; write a day like 2026-03-31.", "ledger", "balances", "-", "--effective", "Monday")]
    [InlineData(1, "--recorded is \"soon\"; write a moment like 2026-04-02T09:30:00Z.", "ledger", "balances", "-", "--recorded", "soon")]
    [InlineData(2, "Line 1: it is not an entry in JSON", "ledger", "balances", "-")]
    [InlineData(2, "Line 1: it is not an entry in JSON", "ledger", "export", "-", "--format", "ledger")]
    [InlineData(3, "nowhere.jsonl", "ledger", "verify", "nowhere.jsonl")]
    public async Task Failure_is_one_sentence_and_an_exit_code(int code, string sentence, params string[] arguments)
    {
        var run = await Cli.RunWith("no journal"u8.ToArray(), arguments);

        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Equal(code, run.Code);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ledger")]
    [InlineData("ledger", "verify")]
    [InlineData("ledger", "balances")]
    [InlineData("ledger", "export")]
    public async Task Help_has_examples_and_exit_codes_and_fits_80_columns(params string[] command)
    {
        var run = await Cli.Run([.. command, "--help"]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    private static byte[] Export()
    {
        using var export = new MemoryStream();
        Chest.Export(export);
        return export.ToArray();
    }

    private static Journal Made()
    {
        var journal = new Journal(new Clock());
        LedgerEvent[] events =
        [
            new JournalOpened { Format = 1, Title = "Herefordshire Community Chest", Currency = "GBP" },
            new FundOpened { Fund = "chest", Title = "Chest", Class = FundClass.Restricted },
            new LotOpened { Lot = "health", Contributor = "health-board", LegalBasis = "public-health-grant", Restriction = new Restriction { Outcomes = ["early-years"] } },
            new Received { Fund = "chest", Lot = "health", Pence = 125_000 },
        ];
        foreach (var (what, at) in events.Select((what, at) => (what, at)))
            journal.Append(new Instruction { Key = $"k{at}", Effective = new DateOnly(2026, 4, 1), Actor = "office", Reason = "As agreed", Event = what });
        return journal;
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);
    }
}
