namespace Folkmoot.Ledger.Verification;

/// <summary>L10 and L11: restricted money, endowment and fees.</summary>
internal static class MoneyCheck
{
    public static void Check(BookState state, ReadEntry entry)
    {
        switch (entry.Event)
        {
            case Pledged e:
                Fits(state, e.Fund, e.Lot);
                break;
            case Received e:
                Fits(state, e.Fund, e.Lot);
                break;
            case GivenBack e:
                NotPermanent(state, e.Fund);
                break;
            case FeeCharged e:
                NotPermanent(state, e.Fund);
                var lot = state.Lot(e.Lot);
                RuleException.Unless((Int128)10_000 * (lot.Fees + e.Pence) <= (Int128)lot.Received * lot.FeeBasisPoints, "L11", $"the contribution {e.Lot} does not permit as much in fees");
                break;
            case Transferred e:
                NotPermanent(state, e.Fund);
                RuleException.Unless(!NeedsRelease(state, e) || state.Lot(e.Lot).Released >= e.Pence, "L10", $"restricted money of the contribution {e.Lot} leaves the fund {e.Fund} without a release");
                break;
            case RingFenced e:
                NotEndowment(state, e.Fund);
                break;
            case SharesAllocated e:
                NotEndowment(state, e.Fund);
                break;
            case Committed e:
                NotEndowment(state, state.Grant(e.Grant).Decision.Fund);
                break;
        }
    }

    public static bool NeedsRelease(BookState state, Transferred e) => (state.Fund(e.Fund).Class, state.Fund(e.To).Class) switch
    {
        (FundClass.ExpendableEndowment, _) => true,
        (FundClass.Restricted, not FundClass.Restricted) => true,
        _ => false,
    };

    private static void Fits(BookState state, string fund, string lot) =>
        RuleException.Unless(state.Fund(fund).EvaluatesRestrictions || state.Lot(lot).Restriction == Restriction.None, "L10", $"restricted money of the contribution {lot} comes into the unrestricted fund {fund}");

    private static void NotPermanent(BookState state, string fund) =>
        RuleException.Unless(state.Fund(fund).Class is not FundClass.PermanentEndowment, "L10", $"it takes permanent endowment of the fund {fund}");

    private static void NotEndowment(BookState state, string fund) =>
        RuleException.Unless(state.Fund(fund).Class is not (FundClass.PermanentEndowment or FundClass.ExpendableEndowment), "L10", $"it spends endowment of the fund {fund}");
}
