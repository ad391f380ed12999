namespace Folkmoot.Ledger.Verification;

/// <summary>That an entry moves what it says: the fund, contribution, round, grant and amount it names.</summary>
internal static class PlaceCheck
{
    public static void Check(BookState state, ReadEntry entry, EntrySums sums)
    {
        switch (entry.Event)
        {
            case Pledged e:
                OfLot(state, entry, sums, e.Fund, e.Lot, e.Pence);
                break;
            case PledgeCancelled e:
                OfLot(state, entry, sums, e.Fund, e.Lot, e.Pence);
                break;
            case Received e:
                OfLot(state, entry, sums, e.Fund, e.Lot, e.Pence);
                sums.Keep(entry, bucket => bucket is Bucket.Committed or Bucket.CommittedOnPledge);
                break;
            case Reused e:
                OfLot(state, entry, sums, e.Fund, e.Lot, e.Pence);
                break;
            case GivenBack e:
                OfLot(state, entry, sums, e.Fund, e.Lot, e.Pence);
                break;
            case FeeCharged e:
                OfLot(state, entry, sums, e.Fund, e.Lot, e.Pence);
                break;
            case FeeDrawn e:
                OfLot(state, entry, sums, e.Fund, e.Lot, e.Pence);
                break;
            case Transferred e:
                Transfer(state, entry, sums, e);
                break;
            case RingFenced e:
                state.Fund(e.Fund);
                Stands(entry, e.Fund, null, e.Round, null);
                Amount(sums, e.Pence);
                break;
            case RingFenceLifted e:
                Stands(entry, e.Fund, null, e.Round, null);
                Amount(sums, e.Pence);
                break;
            case CommitmentReleased e:
                OfInstalment(state, entry, sums, e.Grant, e.Instalment, e.Pence);
                break;
            case MadePayable e:
                OfInstalment(state, entry, sums, e.Grant, e.Instalment, e.Pence);
                break;
            case PaymentSent e:
                OfInstalment(state, entry, sums, e.Grant, e.Instalment, e.Pence);
                break;
            case PaymentCleared e:
                OfInstalment(state, entry, sums, e.Grant, e.Instalment, e.Pence);
                break;
            case Repaid e:
                OfInstalment(state, entry, sums, e.Grant, e.Instalment, e.Pence);
                break;
        }
    }

    public static void Amount(EntrySums sums, long pence) => RuleException.Unless(sums.Added == pence, "L1", $"it says {pence} pence and moves {sums.Added}");

    /// <summary>Whether every posting stands where the entry says: holder and part are looked at where the bucket has them.</summary>
    public static void Stands(ReadEntry entry, string fund, string? lot, string? holder, string? part)
    {
        foreach (var (account, _) in entry.Postings)
        {
            RuleException.Unless(
                account.Fund == fund && (lot is null || account.Lot == lot)
                && (account.Holder is null || holder is null || account.Holder == holder)
                && (account.Part is null || part is null || account.Part == part),
                "L4",
                $"it moves money of {account.Path}, which it does not name");
        }
    }

    private static void OfLot(BookState state, ReadEntry entry, EntrySums sums, string fund, string lot, long pence)
    {
        state.Fund(fund);
        state.Lot(lot);
        Stands(entry, fund, lot, null, null);
        Amount(sums, pence);
    }

    private static void OfInstalment(BookState state, ReadEntry entry, EntrySums sums, string grant, string instalment, long pence)
    {
        state.Instalment(grant, instalment);
        Stands(entry, state.Grant(grant).Decision.Fund, null, grant, instalment);
        Amount(sums, pence);
    }

    private static void Transfer(BookState state, ReadEntry entry, EntrySums sums, Transferred e)
    {
        state.Fund(e.Fund);
        state.Fund(e.To);
        state.Lot(e.Lot);
        foreach (var (account, pence) in entry.Postings)
        {
            var leaves = (pence < 0) == (account.Bucket is Bucket.Held);
            RuleException.Unless(account.Lot == e.Lot && account.Fund == (leaves ? e.Fund : e.To), "L4", $"it moves money of {account.Path}, which it does not name");
        }

        Amount(sums, 2 * e.Pence);
    }
}
