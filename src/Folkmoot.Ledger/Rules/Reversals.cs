namespace Folkmoot.Ledger;

/// <summary>L6: a mistake is corrected by posting it backwards.</summary>
internal static class Reversals
{
    /// <summary>Only what leads back to freer money can be reversed; the opposite way every condition must be looked at again.</summary>
    public static bool IsReversible(LedgerEvent what) => what is Pledged or Received or RingFenced or Committed or MadePayable or PaymentSent or PaymentCleared or Repaid or FeeCharged or FeeDrawn or GivenBack;

    public static Draft Reverse(LedgerState state, Reversed e, Func<long, JournalEntry?> entryAt)
    {
        var original = entryAt(e.Entry) ?? throw new LedgerException(LedgerRefusal.Unknown, $"There is no entry {e.Entry} to take back.");
        if (state.Reversed.Contains(e.Entry))
            throw new LedgerException(LedgerRefusal.NotReversible, $"The entry {e.Entry} is taken back already.");
        if (!IsReversible(original.Instruction.Event))
            throw new LedgerException(LedgerRefusal.NotReversible, $"The entry {e.Entry} cannot be taken back; record what undoes it instead.");
        var draft = new Draft(state);
        foreach (var posting in original.Postings)
            draft.Add(posting.Pot, posting.Lot, -posting.Pence);
        if (original.Instruction.Event is Received received && state.Lot(received.Lot) is var lot && (Int128)(lot.Received - received.Pence) * lot.Terms.FeeBasisPoints / 10_000 < lot.FeesCharged)
            throw new LedgerException(LedgerRefusal.FeeNotPermitted, $"Fees were charged on what the entry {e.Entry} received; take the fee back first.");
        return draft;
    }
}
