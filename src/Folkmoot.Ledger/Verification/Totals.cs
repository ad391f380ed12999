using System.Runtime.InteropServices;

namespace Folkmoot.Ledger.Verification;

/// <summary>Running totals that later entries are held against.</summary>
internal static class Totals
{
    public static void Apply(BookState state, ReadEntry entry)
    {
        var (what, sign) = entry.Event is Reversed reversed ? (state.Reversible[reversed.Entry].Event, -1) : (entry.Event, 1);
        switch (what)
        {
            case Received e:
                state.Lot(e.Lot).Received += sign * e.Pence;
                break;
            case FeeCharged e:
                state.Lot(e.Lot).Fees += sign * e.Pence;
                break;
            case Transferred e when MoneyCheck.NeedsRelease(state, e):
                state.Lot(e.Lot).Released -= e.Pence;
                break;
        }

        foreach (var (account, pence) in entry.Postings)
        {
            if (account.Bucket is Bucket.Committed or Bucket.CommittedOnPledge or Bucket.Payable or Bucket.Paid)
                OfGrant(state, what, account, pence);
            else if (account.Bucket is Bucket.Personal && state.Programmes.TryGetValue(account.Holder!, out var programme))
                programme.Unspent += pence;
        }
    }

    private static void OfGrant(BookState state, LedgerEvent what, Account account, long pence)
    {
        var grant = state.Grant(account.Holder!);
        var payee = state.Payees[grant.Decision.Payee];
        if (account.Bucket is Bucket.Paid)
        {
            if (what is not PaymentSent)
                return;
            payee.Exposure += pence;
            payee.Paid += pence;
            return;
        }

        payee.Exposure += pence;
        if (state.IsFirstPosting(account))
            grant.Unpaid.Add(account);
        if (account.Bucket is Bucket.CommittedOnPledge)
            state.Fund(account.Fund).OnPledge += pence;
        if (account.Bucket is Bucket.Payable && grant.Instalments.TryGetValue(account.Part!, out var instalment))
            instalment.Payable += pence;
        if (what is not (Committed or SharesActivated or CommitmentReleased))
            return;
        CollectionsMarshal.GetValueRefOrAddDefault(grant.ByLot, account.Lot, out _) += pence;
        grant.Total += pence;
    }
}
