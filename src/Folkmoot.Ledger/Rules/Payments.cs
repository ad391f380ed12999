namespace Folkmoot.Ledger;

/// <summary>L5: money leaves only when everything that must be true is true, looked at when it becomes payable and again when it is sent.</summary>
internal static class Payments
{
    private const int ApproversNeeded = 2;

    public static Draft MakePayable(LedgerState state, Instruction instruction, MadePayable e, DateTimeOffset recorded)
    {
        var grant = Decisions.Standing(state, instruction, e.Grant, recorded);
        var instalment = state.Instalment(e.Grant, e.Instalment);
        Ready(state, instruction, grant, instalment);
        var payable = PotOf(grant, Bucket.Payable, e.Instalment);
        if (state.Pots.Total(payable) > 0)
            throw new LedgerException(LedgerRefusal.AlreadyThere, $"{Money.Text(state.Pots.Total(payable))} of the instalment {e.Instalment} of the grant {e.Grant} is payable already; send that first.");
        Approved(state, grant, instalment.Approvals.Where(approval => approval.Value == e.Pence).Select(approval => approval.Key), e.Pence);
        return Proportional(state, PotOf(grant, Bucket.Committed, e.Instalment), payable, e.Pence);
    }

    public static Draft Send(LedgerState state, Instruction instruction, PaymentSent e, DateTimeOffset recorded)
    {
        var grant = Decisions.Standing(state, instruction, e.Grant, recorded);
        var instalment = state.Instalment(e.Grant, e.Instalment);
        Ready(state, instruction, grant, instalment);
        Approved(state, grant, instalment.PayableApprovers, e.Pence);
        var draft = Proportional(state, PotOf(grant, Bucket.Payable, e.Instalment), PotOf(grant, Bucket.Paid, e.Instalment), e.Pence);
        if (state.Fund(grant.Decision.Fund).IsUnrestricted)
            return draft;
        foreach (var posting in draft.Postings.Where(posting => posting.Pence > 0))
        {
            // L3 at payment: under the restriction as it stands now.
            var (lot, awarded) = (state.Lot(posting.Lot), grant.AwardedBy[posting.Lot]);
            if (lot.Restriction.ForbiddenBy(grant.Spend, instruction.Effective, awarded) is { } clause)
                throw new LedgerException(LedgerRefusal.Restricted, $"{Money.Text(posting.Pence)} of the contribution {posting.Lot} may not be spent on the grant {e.Grant} ({RestrictionWords.Of(clause)}); release it and commit other money.");
            draft.Evaluated(new Evaluation { Lot = posting.Lot, Version = lot.Version, Instalment = e.Instalment, On = instruction.Effective, Pence = posting.Pence, AwardTotal = awarded });
        }

        return draft;
    }

    public static Draft Clear(LedgerState state, PaymentCleared e)
    {
        var grant = state.Grant(e.Grant);
        return Proportional(state, PotOf(grant, Bucket.Paid, e.Instalment), PotOf(grant, Bucket.Payee, e.Instalment), e.Pence);
    }

    public static Draft Repay(LedgerState state, Repaid e)
    {
        var grant = state.Grant(e.Grant);
        return Proportional(state, PotOf(grant, Bucket.Payee, e.Instalment), new Pot(grant.Decision.Fund, Bucket.Returned), e.Pence);
    }

    private static Pot PotOf(GrantState grant, Bucket bucket, string instalment) => new(grant.Decision.Fund, bucket, grant.Decision.Grant, instalment);

    private static Draft Proportional(LedgerState state, Pot from, Pot to, long pence) =>
        state.Pots.Total(from) < pence
            ? throw Judge.Short(from, null, pence, state.Pots.Total(from))
            : new Draft(state).MoveInProportion(from, to, pence);

    private static void Ready(LedgerState state, Instruction instruction, GrantState grant, InstalmentState instalment)
    {
        var id = grant.Decision.Grant;
        if (!grant.IsAgreed)
            throw new LedgerException(LedgerRefusal.NotAgreed, $"The agreement about the grant {id} is not signed.");
        if (instalment.Conditions.FirstOrDefault(condition => !grant.MetConditions.Contains(condition)) is { } unmet)
            throw new LedgerException(LedgerRefusal.ConditionUnmet, $"The condition {unmet} of the grant {id} is not met.");
        var payee = state.Payees[grant.Decision.Payee];
        if (payee.Check is null || payee.Check.ValidUntil < instruction.Effective)
            throw new LedgerException(LedgerRefusal.NotChecked, $"The check of {grant.Decision.Payee} is missing or has run out; check it before it is paid.");
        if (payee.Exposure > payee.Check.UpTo)
            throw new LedgerException(LedgerRefusal.NotChecked, $"{grant.Decision.Payee} is checked for {Money.Text(payee.Check.UpTo)} and has {Money.Text(payee.Exposure)} in all its grants; check it for more.");
    }

    private static void Approved(LedgerState state, GrantState grant, IEnumerable<string> approvers, long pence)
    {
        if (approvers.Count(approver => !state.HasConflict(approver, grant.Decision.Payee)) < ApproversNeeded)
            throw new LedgerException(LedgerRefusal.NotApproved, $"{Money.Text(pence)} of the grant {grant.Decision.Grant} needs the approval of two people without an interest in {grant.Decision.Payee}, each for exactly this amount.");
    }
}
