using Folkmoot.Ledger;

namespace Folkmoot.Funds;

/// <summary>One contribution: its terms, and where its money is.</summary>
public sealed class PoolLot
{
    internal PoolLot(LotOpened terms, DateOnly openedOn, Restriction restriction, IReadOnlyList<Posting> balances)
    {
        (Terms, OpenedOn, Restriction) = (terms, openedOn, restriction);
        Pledged = Sum(Bucket.Pledged) + Sum(Bucket.CommittedOnPledge);
        Given = -Sum(Bucket.Contributor) - Pledged;
        Free = Sum(Bucket.Held) + Sum(Bucket.RingFenced) + Sum(Bucket.Returned) + Sum(Bucket.Personal);
        Awarded = Sum(Bucket.Committed) + Sum(Bucket.Payable);
        Paid = Sum(Bucket.Paid) + Sum(Bucket.Payee);
        Fees = Sum(Bucket.Fee) + Sum(Bucket.Administrator);
        long Sum(Bucket bucket) => balances.Where(posting => posting.Pot.Bucket == bucket).Sum(posting => posting.Pence);
    }

    public LotOpened Terms { get; }

    public DateOnly OpenedOn { get; }

    /// <summary>As it stands now.</summary>
    public Restriction Restriction { get; }

    /// <summary>Promised and not received.</summary>
    public long Pledged { get; }

    /// <summary>Received, less what went back.</summary>
    public long Given { get; }

    /// <summary>Received and not awarded.</summary>
    public long Free { get; }

    /// <summary>Awarded and not paid.</summary>
    public long Awarded { get; }

    public long Paid { get; }

    public long Fees { get; }
}
