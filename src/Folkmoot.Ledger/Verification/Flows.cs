namespace Folkmoot.Ledger.Verification;

/// <summary>Which buckets each kind of entry may take from and add to.</summary>
internal static class Flows
{
    private const int None = 0;

    public static (int From, int To) Of(LedgerEvent what) => what switch
    {
        Pledged => (Set(Bucket.Contributor), Set(Bucket.Pledged)),
        PledgeCancelled => (Set(Bucket.Pledged), Set(Bucket.Contributor)),
        Received => (Set(Bucket.Contributor, Bucket.Pledged, Bucket.CommittedOnPledge), Set(Bucket.Held, Bucket.Committed)),
        RingFenced => (Set(Bucket.Held), Set(Bucket.RingFenced)),
        RingFenceLifted => (Set(Bucket.RingFenced), Set(Bucket.Held)),
        Committed { Round: null, AgainstPledges: false } => (Set(Bucket.Held), Set(Bucket.Committed)),
        Committed { Round: null } => (Set(Bucket.Held, Bucket.Pledged), Set(Bucket.Committed, Bucket.CommittedOnPledge)),
        Committed { AgainstPledges: false } => (Set(Bucket.RingFenced), Set(Bucket.Committed)),
        Committed => (Set(Bucket.RingFenced, Bucket.Pledged), Set(Bucket.Committed, Bucket.CommittedOnPledge)),
        CommitmentReleased => (Set(Bucket.Committed, Bucket.CommittedOnPledge), Set(Bucket.Held, Bucket.Pledged)),
        MadePayable => (Set(Bucket.Committed), Set(Bucket.Payable)),
        PaymentSent => (Set(Bucket.Payable), Set(Bucket.Paid)),
        PaymentCleared => (Set(Bucket.Paid), Set(Bucket.Payee)),
        Repaid => (Set(Bucket.Payee), Set(Bucket.Returned)),
        Reused => (Set(Bucket.Returned), Set(Bucket.Held)),
        GivenBack { FromReturned: true } => (Set(Bucket.Returned), Set(Bucket.Contributor)),
        GivenBack => (Set(Bucket.Held), Set(Bucket.Contributor)),
        FeeCharged => (Set(Bucket.Held), Set(Bucket.Fee)),
        FeeDrawn => (Set(Bucket.Fee), Set(Bucket.Administrator)),
        Transferred => (Set(Bucket.Held, Bucket.Between), Set(Bucket.Held, Bucket.Between)),
        SharesAllocated => (Set(Bucket.Held), Set(Bucket.Personal)),
        SharesActivated => (Set(Bucket.Personal), Set(Bucket.Committed)),
        SharesExpired => (Set(Bucket.Personal), Set(Bucket.Held)),
        _ => (None, None),
    };

    public static bool Has(int set, Bucket bucket) => (set & (1 << (int)bucket)) != 0;

    /// <summary>Money that was only promised.</summary>
    public static bool IsPromise(Bucket bucket) => bucket is Bucket.Pledged or Bucket.CommittedOnPledge;

    private static int Set(params ReadOnlySpan<Bucket> buckets)
    {
        var set = 0;
        foreach (var bucket in buckets)
            set |= 1 << (int)bucket;
        return set;
    }
}
