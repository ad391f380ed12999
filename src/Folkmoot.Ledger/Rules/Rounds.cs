namespace Folkmoot.Ledger;

/// <summary>Money set aside for a round.</summary>
internal static class Rounds
{
    public static Draft RingFence(LedgerState state, RingFenced e)
    {
        Contributions.NotEndowment(state, e.Fund);
        var held = new Pot(e.Fund, Bucket.Held);
        var draft = new Draft(state);
        var chosen = LotChoice.Choose(Serving(state, held, e.Purpose), e.Pence);
        if (chosen.Sum(lot => lot.Pence) is var there && there < e.Pence)
            throw Judge.Short(held, null, e.Pence, there);
        foreach (var (lot, pence) in chosen)
            draft.Move(held, new Pot(e.Fund, Bucket.RingFenced, e.Round), lot, pence);
        return draft;
    }

    public static Draft Lift(LedgerState state, RingFenceLifted e)
    {
        state.Fund(e.Fund);
        var pot = new Pot(e.Fund, Bucket.RingFenced, e.Round);
        if (state.Pots.Total(pot) < e.Pence)
            throw Judge.Short(pot, null, e.Pence, state.Pots.Total(pot));
        return new Draft(state).MoveInProportion(pot, new Pot(e.Fund, Bucket.Held), e.Pence);
    }

    public static IEnumerable<AvailableLot> Serving(LedgerState state, Pot pot, Spend? purpose) =>
        from lot in state.Pots.Lots(pot)
        let restriction = state.Fund(pot.Fund).IsUnrestricted ? Restriction.None : state.Lot(lot.Key).Restriction
        where purpose is null || restriction.CouldServe(purpose)
        select new AvailableLot(lot.Key, restriction, lot.Value);
}
