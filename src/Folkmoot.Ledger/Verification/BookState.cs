namespace Folkmoot.Ledger.Verification;

/// <summary>What the verifier knows after the entries so far.</summary>
internal sealed class BookState
{
    private long[] _balances = new long[1024];
    private bool[] _known = new bool[1024];

    public JournalOpened? Opened { get; set; }

    public DateOnly ClosedThrough { get; set; } = DateOnly.MinValue;

    public Dictionary<string, VerifiedFund> Funds { get; } = [];

    public Dictionary<string, VerifiedLot> Lots { get; } = [];

    public Dictionary<string, VerifiedGrant> Grants { get; } = [];

    public Dictionary<string, VerifiedPayee> Payees { get; } = [];

    public Dictionary<string, VerifiedProgramme> Programmes { get; } = [];

    public HashSet<(string Person, string Payee)> Conflicts { get; } = [];

    /// <summary>Entries that may be taken back and were not.</summary>
    public Dictionary<long, ReversibleEntry> Reversible { get; } = [];

    public List<(int Account, long Pence)> ReversiblePostings { get; } = [];

    public VerifiedFund Fund(string id) => Known(Funds, id, "fund");

    public VerifiedLot Lot(string id) => Known(Lots, id, "contribution");

    public VerifiedGrant Grant(string id) => Known(Grants, id, "grant");

    public VerifiedInstalment Instalment(string grant, string id) => Known(Grant(grant).Instalments, id, "instalment");

    public bool MayApprove(string person, string payee) => person != payee && !Conflicts.Contains((person, payee));

    public long Balance(Account account) => account.Index < _balances.Length ? _balances[account.Index] : 0;

    /// <summary>Whether nothing was said of the account before; from now on something was.</summary>
    public bool IsFirstPosting(Account account)
    {
        var isFirst = !_known[account.Index];
        _known[account.Index] = true;
        return isFirst;
    }

    public void Post(Account account, long pence)
    {
        if (account.Index >= _balances.Length)
        {
            Array.Resize(ref _balances, Math.Max(account.Index + 1, _balances.Length * 2));
            Array.Resize(ref _known, _balances.Length);
        }

        _balances[account.Index] += pence;
    }

    private static T Known<T>(Dictionary<string, T> all, string id, string kind) =>
        all.TryGetValue(id, out var one) ? one : throw new RuleException("terms", $"no entry before it opens the {kind} {id}");
}
