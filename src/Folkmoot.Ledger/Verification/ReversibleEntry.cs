namespace Folkmoot.Ledger.Verification;

/// <summary>What must be known of an entry that may be taken back.</summary>
/// <param name="Event">What happened.</param>
/// <param name="First">Where its postings begin in <see cref="BookState.ReversiblePostings"/>.</param>
/// <param name="Count">How many it has.</param>
internal readonly record struct ReversibleEntry(LedgerEvent Event, int First, int Count);
