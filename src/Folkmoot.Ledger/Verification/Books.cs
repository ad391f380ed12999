namespace Folkmoot.Ledger.Verification;

/// <summary>Keeps the books of an export entry by entry, and stops at the first entry that cannot be right.</summary>
internal sealed class Books(AccountTable accounts)
{
    private readonly BookState _state = new();
    private readonly EntrySums _sums = new();
    private readonly AwardCheck _awards = new();

    public JournalOpened? Opened => _state.Opened;

    public long PostingCount { get; private set; }

    public long EvaluationCount { get; private set; }

    public void Enter(ReadEntry entry)
    {
        FormCheck.Check(_state, entry);
        RuleException.Unless(entry.Effective > _state.ClosedThrough, "L13", $"it takes effect in a period that is closed through {_state.ClosedThrough:yyyy-MM-dd}");
        _sums.Start(entry);
        if (entry.Event is Reversed reversed)
        {
            ReversalCheck.Check(_state, entry, reversed);
        }
        else
        {
            CheckFlow(entry);
            PlaceCheck.Check(_state, entry, _sums);
            MoneyCheck.Check(_state, entry);
            _awards.Check(_state, entry);
            PaymentCheck.Check(_state, entry);
            FactCheck.Check(_state, entry);
        }

        Post(entry);
        Totals.Apply(_state, entry);
        TermsChange.Apply(_state, entry);
        LimitCheck.Check(_state, entry);
        PostingCount += entry.Postings.Count;
        EvaluationCount += entry.Evaluations.Count;
    }

    public IReadOnlyList<Posting> Balances() =>
    [
        .. accounts.All.Where(account => _state.Balance(account) != 0)
            .OrderBy(account => account.Fund, StringComparer.Ordinal).ThenBy(account => account.Bucket).ThenBy(account => account.Lot, StringComparer.Ordinal)
            .ThenBy(account => account.Holder, StringComparer.Ordinal).ThenBy(account => account.Part, StringComparer.Ordinal)
            .Select(account => new Posting(account.Pot, account.Lot, _state.Balance(account))),
    ];

    private static void CheckFlow(ReadEntry entry)
    {
        var (from, to) = Flows.Of(entry.Event);
        foreach (var (account, pence) in entry.Postings)
            RuleException.Unless(Flows.Has(pence < 0 ? from : to, account.Bucket), "L4", $"it {(pence < 0 ? "takes from" : "adds to")} the bucket {Buckets.NameOf(account.Bucket)}, which this kind of entry does not");
        RuleException.Unless(from == 0 || entry.Postings.Count > 0 || entry.Event is SharesExpired, "L1", "it has no postings");
    }

    private void Post(ReadEntry entry)
    {
        foreach (var (account, pence) in entry.Postings)
            _state.Post(account, pence);
        foreach (var (account, _) in entry.Postings)
            RuleException.Unless(!Buckets.HasFloor(account.Bucket) || _state.Balance(account) >= 0, "L2", $"it leaves {_state.Balance(account)} pence in {account.Path}");
    }
}
