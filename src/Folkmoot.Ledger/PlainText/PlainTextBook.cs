using System.Globalization;

namespace Folkmoot.Ledger;

/// <summary>What the formats have in common.</summary>
internal abstract class PlainTextBook(TextWriter output, JournalOpened opened)
{
    private readonly Dictionary<Account, long> _balances = [];

    protected TextWriter Output { get; } = output;

    protected DateOnly First { get; private set; } = DateOnly.MaxValue;

    protected DateOnly Last { get; private set; } = DateOnly.MinValue;

    public void Write(ReadEntry entry)
    {
        var day = entry.Effective;
        First = day < First ? day : First;
        Last = day > Last ? day : Last;
        Output.Write($"\n{Day(day)} ");
        Heading(entry);
        foreach (var (account, pence) in entry.Postings)
        {
            _balances[account] = _balances.GetValueOrDefault(account) + pence;
            Output.Write($"    {NameOf(account)}  {Amount(pence)}\n");
        }
    }

    public void End(AccountTable accounts)
    {
        if (_balances.Count > 0)
            Balances(accounts.All.Where(_balances.ContainsKey).Select(account => (account, _balances[account])));
    }

    /// <summary>The rest of a transaction's first line, and what else stands before its postings.</summary>
    protected abstract void Heading(ReadEntry entry);

    protected abstract string NameOf(Account account);

    protected abstract void Balances(IEnumerable<(Account Account, long Pence)> balances);

    protected static string Day(DateOnly day) => day.ToString(JournalLine.DayFormat, CultureInfo.InvariantCulture);

    protected string Amount(long pence) => string.Create(CultureInfo.InvariantCulture, $"{(pence < 0 ? "-" : "")}{Math.Abs(pence) / 100}.{Math.Abs(pence) % 100:00} {opened.Currency}");

    /// <summary>Money inside a fund is an asset; what was given is income, what was spent is an expense.</summary>
    protected static string RootOf(Bucket bucket) => bucket switch
    {
        Bucket.Contributor => "Income",
        Bucket.Payee or Bucket.Administrator => "Expenses",
        Bucket.Between => "Equity",
        _ => "Assets",
    };
}
