namespace Folkmoot.Ledger.Verification;

/// <summary>Entries that move no money.</summary>
internal static class FactCheck
{
    public static void Check(BookState state, ReadEntry entry)
    {
        switch (entry.Event)
        {
            case FundOpened e:
                RuleException.Unless(!state.Funds.ContainsKey(e.Fund), "terms", $"it opens the fund {e.Fund} again");
                break;
            case LotOpened e:
                RuleException.Unless(!state.Lots.ContainsKey(e.Lot), "terms", $"it opens the contribution {e.Lot} again");
                break;
            case RestrictionVaried e:
                RuleException.Unless(state.Lot(e.Lot).Restriction != Restriction.None, "L10", $"it restricts the contribution {e.Lot}, which was given without restriction");
                break;
            case DecisionRecorded e:
                Decision(state, entry, e);
                break;
            case PurposeVaried e:
                StillAllowed(state, state.Grant(e.Grant), e.Spend, entry.Effective);
                break;
            case PaymentApproved e:
                state.Instalment(e.Grant, e.Instalment);
                RuleException.Unless(state.MayApprove(entry.Actor, state.Grant(e.Grant).Decision.Payee), "L5", $"{entry.Actor} approves a payment to a payee it has an interest in");
                break;
            case PeriodClosed e:
                RuleException.Unless(e.Through > state.ClosedThrough && e.Through < entry.Effective, "L13", "it closes a period that is closed already or not over");
                break;
        }
    }

    private static void Decision(BookState state, ReadEntry entry, DecisionRecorded e)
    {
        state.Fund(e.Fund);
        if (!state.Grants.TryGetValue(e.Grant, out var grant))
            return;
        RuleException.Unless(grant.Decision.Fund == e.Fund && grant.Decision.Payee == e.Payee, "terms", $"it changes the fund or the payee of the grant {e.Grant}");
        RuleException.Unless(grant.Total <= e.Pence, "L4", $"more than {e.Pence} pence is awarded to the grant {e.Grant}");
        StillAllowed(state, grant, e.Spend, entry.Effective);
    }

    private static void StillAllowed(BookState state, VerifiedGrant grant, Spend spend, DateOnly on)
    {
        if (!state.Fund(grant.Decision.Fund).EvaluatesRestrictions)
            return;
        foreach (var account in grant.Unpaid)
        {
            if (state.Balance(account) > 0 && state.Lot(account.Lot).Restriction.ForbiddenBy(spend, on, grant.ByLot.GetValueOrDefault(account.Lot)) is { } clause)
                throw new RuleException("L3", $"the restriction of {account.Lot} forbids the grant's new purpose: {RestrictionWords.Of(clause)}");
        }
    }
}
