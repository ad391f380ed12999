namespace Folkmoot.Ledger;

/// <summary>The form that ledger and hledger both read.</summary>
internal sealed class LedgerBook : PlainTextBook
{
    public LedgerBook(TextWriter output, JournalOpened opened)
        : base(output, opened) => output.Write($"; {opened.Title}\n");

    protected override void Heading(ReadEntry entry) => Output.Write($"({entry.Sequence}) {entry.Reason.Replace(';', ',')}\n");

    protected override string NameOf(Account account) => $"{RootOf(account.Pot.Bucket)}:{account.Path}";

    protected override void Balances(IEnumerable<(Account Account, long Pence)> balances)
    {
        Output.Write($"\n{Day(Last)} Balances as the journal has them\n");
        foreach (var (account, pence) in balances)
            Output.Write($"    {NameOf(account)}  {Amount(0)} = {Amount(pence)}\n");
    }
}
