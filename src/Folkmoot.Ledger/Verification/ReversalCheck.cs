namespace Folkmoot.Ledger.Verification;

/// <summary>L6: a reversal names its original, once, and posts exactly its opposite.</summary>
internal static class ReversalCheck
{
    public static void Check(BookState state, ReadEntry entry, Reversed e)
    {
        RuleException.Unless(state.Reversible.TryGetValue(e.Entry, out var original), "L6", $"the entry {e.Entry} does not exist, cannot be taken back or was taken back before");
        RuleException.Unless(original.Count == entry.Postings.Count, "L6", $"it is not the opposite of the entry {e.Entry}");
        for (var at = 0; at < entry.Postings.Count; at++)
            RuleException.Unless(AreOpposite(entry.Postings[at], state.ReversiblePostings[original.First + at]), "L6", $"it is not the opposite of the entry {e.Entry}");
    }

    private static bool AreOpposite((Account Account, long Pence) one, (int Account, long Pence) other) => one.Account.Index == other.Account && one.Pence == -other.Pence;

    public static bool IsReversible(LedgerEvent what) => what is Pledged or Received or RingFenced or Committed or MadePayable or PaymentSent or PaymentCleared or Repaid or FeeCharged or FeeDrawn or GivenBack;
}
