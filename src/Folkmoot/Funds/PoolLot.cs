using Folkmoot.Ledger;

namespace Folkmoot.Funds;

/// <summary>One contribution: its terms, and where its money is.</summary>
public sealed class PoolLot
{
    internal PoolLot(LotOpened terms, DateOnly openedOn, Restriction restriction, IReadOnlyList<Posting> balances, long givenBack)
    {
        (Terms, OpenedOn, Restriction, GivenBack) = (terms, openedOn, restriction, givenBack);
        Pledged = Sum(Bucket.Pledged) + Sum(Bucket.CommittedOnPledge);
        Given = -Sum(Bucket.Contributor) - Pledged;
        (Held, Returned, Charged) = (Sum(Bucket.Held), Sum(Bucket.Returned), Sum(Bucket.Fee));
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

    /// <summary>What went back to whoever gave it.</summary>
    public long GivenBack { get; }

    /// <summary>All that ever came, whatever went back.</summary>
    public long Received => Given + GivenBack;

    /// <summary>Free, and not set aside for a round.</summary>
    public long Held { get; }

    /// <summary>Paid back by groups, waiting to be used again or given back.</summary>
    public long Returned { get; }

    /// <summary>Charged for administration and not yet drawn.</summary>
    public long Charged { get; }

    /// <summary>Received and not awarded.</summary>
    public long Free { get; }

    /// <summary>Awarded and not paid.</summary>
    public long Awarded { get; }

    public long Paid { get; }

    public long Fees { get; }
}
