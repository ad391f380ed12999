namespace Folkmoot.Ledger;

/// <summary>Money between a fund, its contributors and other funds.</summary>
internal static class Contributions
{
    public static Draft Pledge(LedgerState state, Pledged e)
    {
        MayHold(state, e.Fund, e.Lot);
        return new Draft(state).Move(new Pot(e.Fund, Bucket.Contributor), new Pot(e.Fund, Bucket.Pledged), e.Lot, e.Pence);
    }

    public static Draft Cancel(LedgerState state, PledgeCancelled e)
    {
        Known(state, e.Fund, e.Lot);
        return new Draft(state).Move(new Pot(e.Fund, Bucket.Pledged), new Pot(e.Fund, Bucket.Contributor), e.Lot, e.Pence);
    }

    public static Draft Receive(LedgerState state, Received e)
    {
        MayHold(state, e.Fund, e.Lot);
        var draft = new Draft(state);
        var left = e.Pence;
        foreach (var pot in state.OnPledge.Where(pot => pot.Fund == e.Fund))
            Settle(pot, pot with { Bucket = Bucket.Committed });
        var held = new Pot(e.Fund, Bucket.Held);
        Settle(new Pot(e.Fund, Bucket.Pledged), held);
        return left == 0 ? draft : draft.Move(new Pot(e.Fund, Bucket.Contributor), held, e.Lot, left);

        void Settle(Pot from, Pot to)
        {
            var settled = Math.Min(left, state.Pots.Of(from, e.Lot));
            if (settled > 0)
                draft.Move(from, to, e.Lot, settled);
            left -= settled;
        }
    }

    public static Draft GiveBack(LedgerState state, GivenBack e)
    {
        Known(state, e.Fund, e.Lot);
        NotPermanent(state, e.Fund);
        return new Draft(state).Move(new Pot(e.Fund, e.FromReturned ? Bucket.Returned : Bucket.Held), new Pot(e.Fund, Bucket.Contributor), e.Lot, e.Pence);
    }

    public static Draft Reuse(LedgerState state, Reused e)
    {
        Known(state, e.Fund, e.Lot);
        return new Draft(state).Move(new Pot(e.Fund, Bucket.Returned), new Pot(e.Fund, Bucket.Held), e.Lot, e.Pence);
    }

    /// <summary>L11: a fee is charged only where the contribution permits it, and no more of it.</summary>
    public static Draft Charge(LedgerState state, FeeCharged e)
    {
        Known(state, e.Fund, e.Lot);
        NotPermanent(state, e.Fund);
        var lot = state.Lot(e.Lot);
        if (lot.FeesCharged + e.Pence > lot.FeeLimit)
            throw new LedgerException(LedgerRefusal.FeeNotPermitted, $"The contribution {e.Lot} permits fees of {Money.Text(lot.FeeLimit)} in all, of which {Money.Text(lot.FeesCharged)} is charged already; {Money.Text(e.Pence)} more is too much.");
        return new Draft(state).Move(new Pot(e.Fund, Bucket.Held), new Pot(e.Fund, Bucket.Fee), e.Lot, e.Pence);
    }

    public static Draft Draw(LedgerState state, FeeDrawn e)
    {
        Known(state, e.Fund, e.Lot);
        return new Draft(state).Move(new Pot(e.Fund, Bucket.Fee), new Pot(e.Fund, Bucket.Administrator), e.Lot, e.Pence);
    }

    /// <summary>L10: restricted money leaves its restricted fund only when released, and permanent endowment never leaves.</summary>
    public static Draft Transfer(LedgerState state, Transferred e)
    {
        Known(state, e.Fund, e.Lot);
        state.Fund(e.To);
        if (e.Fund == e.To)
            throw new LedgerException(LedgerRefusal.BadInstruction, "A transfer goes to another fund.");
        NotPermanent(state, e.Fund);
        if (StateChange.NeedsRelease(state, e) && state.Lot(e.Lot).Released < e.Pence)
            throw new LedgerException(LedgerRefusal.NotReleased, $"Of the contribution {e.Lot}, {Money.Text(state.Lot(e.Lot).Released)} is released; record the release before {Money.Text(e.Pence)} leaves the fund {e.Fund} for {e.To}.");
        return new Draft(state)
            .Move(new Pot(e.Fund, Bucket.Held), new Pot(e.Fund, Bucket.Between), e.Lot, e.Pence)
            .Move(new Pot(e.To, Bucket.Between), new Pot(e.To, Bucket.Held), e.Lot, e.Pence);
    }

    public static void NotEndowment(LedgerState state, string fund)
    {
        if (state.Fund(fund).IsEndowment)
            throw new LedgerException(LedgerRefusal.NotReleased, $"The fund {fund} is endowment; what is released of it is moved to another fund before it is spent.");
    }

    private static void NotPermanent(LedgerState state, string fund)
    {
        if (state.Fund(fund).Class is FundClass.PermanentEndowment)
            throw new LedgerException(LedgerRefusal.NotReleased, $"The fund {fund} is permanent endowment, whose capital is never spent.");
    }

    private static void Known(LedgerState state, string fund, string lot)
    {
        state.Fund(fund);
        state.Lot(lot);
    }

    private static void MayHold(LedgerState state, string fund, string lot)
    {
        Known(state, fund, lot);
        if (state.Fund(fund).IsUnrestricted && state.Lot(lot).Restriction != Restriction.None)
            throw new LedgerException(LedgerRefusal.NotReleased, $"The contribution {lot} is restricted and the fund {fund} is not; receive it into a restricted fund.");
    }
}
