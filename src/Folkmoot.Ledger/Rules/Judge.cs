namespace Folkmoot.Ledger;

/// <summary>Decides whether an instruction is carried out, and what it moves.</summary>
internal static class Judge
{
    public static Draft Draft(LedgerState state, Instruction instruction, DateTimeOffset recorded, Func<long, JournalEntry?> entryAt)
    {
        var draft = instruction.Event switch
        {
            Pledged e => Contributions.Pledge(state, e),
            PledgeCancelled e => Contributions.Cancel(state, e),
            Received e => Contributions.Receive(state, e),
            GivenBack e => Contributions.GiveBack(state, e),
            FeeCharged e => Contributions.Charge(state, e),
            FeeDrawn e => Contributions.Draw(state, e),
            Transferred e => Contributions.Transfer(state, e),
            Reused e => Contributions.Reuse(state, e),
            RingFenced e => Rounds.RingFence(state, e),
            RingFenceLifted e => Rounds.Lift(state, e),
            Committed e => Awards.Commit(state, instruction, e, recorded),
            CommitmentReleased e => Awards.Release(state, e),
            MadePayable e => Payments.MakePayable(state, instruction, e, recorded),
            PaymentSent e => Payments.Send(state, instruction, e, recorded),
            PaymentCleared e => Payments.Clear(state, e),
            Repaid e => Payments.Repay(state, e),
            SharesAllocated e => Crowd.Allocate(state, e),
            SharesActivated e => Crowd.Activate(state, instruction, e, recorded),
            SharesExpired e => Crowd.Expire(state, e),
            Reversed e => Reversals.Reverse(state, e, entryAt),
            _ => Facts.Check(state, instruction),
        };
        Floors(draft);
        return draft;
    }

    /// <summary>L2: no pot inside a fund is ever below 0.</summary>
    private static void Floors(Draft draft)
    {
        foreach (var posting in draft.Postings)
        {
            if (Buckets.HasFloor(posting.Pot.Bucket) && posting.Pence < 0 && draft.Left(posting.Pot, posting.Lot) < 0)
                throw Short(posting.Pot, posting.Lot, -posting.Pence, draft.Left(posting.Pot, posting.Lot) - posting.Pence);
        }
    }

    public static LedgerException Short(Pot pot, string? lot, long wanted, long there) => new(
        LedgerRefusal.NotEnough,
        $"{Money.Text(wanted)} is wanted from {Buckets.NameOf(pot.Bucket)} of the fund {pot.Fund}{(pot.Holder is null ? "" : $" for {pot.Holder}{(pot.Part is null ? "" : $", {pot.Part}")}")}{(lot is null ? "" : $" and the contribution {lot}")}, where {Money.Text(there)} is left.");
}
