namespace Folkmoot.Ledger.Verification;

/// <summary>L11 and L15: limits that must hold once an entry is posted.</summary>
internal static class LimitCheck
{
    public static void Check(BookState state, ReadEntry entry)
    {
        if (entry.Event is Committed committed && state.Fund(state.Grant(committed.Grant).Decision.Fund) is var fund)
        {
            var draws = entry.Postings.Any(posting => posting.Account.Bucket is Bucket.CommittedOnPledge);
            RuleException.Unless(!draws || fund.OnPledge <= fund.PledgeLimit, "L15", "more stands committed against pledges than the trustees allow");
        }

        if (entry.Event is Reversed)
        {
            foreach (var lot in entry.Postings.Select(posting => posting.Account.Lot).Distinct().Select(state.Lot))
                RuleException.Unless((Int128)10_000 * lot.Fees <= (Int128)lot.Received * lot.FeeBasisPoints, "L11", "it leaves more in fees than the contribution permits");
        }
    }
}
