namespace Folkmoot.Funds.Bank;

/// <summary>The account beside the books: they agree when what differs is listed on either side.</summary>
public sealed class Reconciliation(BankStatement? last, IReadOnlyList<BankLine> lines, IReadOnlyList<OpenItem> open, long books)
{
    /// <summary>The last statement; null before the first.</summary>
    public BankStatement? Last => last;

    /// <summary>What the account holds by the last statement; by all lines where statements have no balances.</summary>
    public long Account => last?.Closing ?? lines.Sum(line => line.Pence);

    /// <summary>What the books say is in the account.</summary>
    public long Books => books;

    /// <summary>In the books and on no statement: payments on their way, money not yet shown.</summary>
    public IReadOnlyList<OpenItem> NotShown => open;

    /// <summary>On a statement and not in the books, explained or not.</summary>
    public IReadOnlyList<BankLine> NotBooked { get; } = [.. lines.Where(line => line.Entry is null)];

    /// <summary>What no list explains; 0 when everything does.</summary>
    public long Unexplained => Account - NotBooked.Sum(line => line.Pence) + NotShown.Where(item => item.Grant is null).Sum(item => item.Pence) - Books;
}
