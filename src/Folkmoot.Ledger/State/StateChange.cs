namespace Folkmoot.Ledger;

/// <summary>What an entry changes. It judges nothing: that was done before the entry was made.</summary>
internal static class StateChange
{
    public static void Apply(LedgerState state, JournalEntry entry, Func<long, JournalEntry> entryAt)
    {
        foreach (var posting in entry.Postings)
            state.Pots.Add(posting);
        if (entry.Instruction.Event is not Reversed)
            Money(state, entry.Instruction.Event, entry.Postings, 1);
        switch (entry.Instruction.Event)
        {
            case Reversed reversed:
                var original = entryAt(reversed.Entry);
                state.Reversed.Add(reversed.Entry);
                Money(state, original.Instruction.Event, original.Postings, -1);
                if (original.Instruction.Event is MadePayable payable)
                    state.Instalment(payable.Grant, payable.Instalment).PayableApprovers.Clear();
                break;
            case PeriodClosed closed:
                state.ClosedThrough = closed.Through;
                break;
            case SharesAllocated shares:
                state.Programmes.TryAdd(shares.Programme, new ProgrammeState(shares.Fund));
                state.Programmes[shares.Programme].Residents.UnionWith(shares.Residents);
                break;
            case SharesExpired expired:
                state.Programmes[expired.Programme].HasEnded = true;
                break;
            default:
                Terms(state, entry.Instruction);
                break;
        }
    }

    /// <summary>Running totals, changed back by a reversal of the entry.</summary>
    private static void Money(LedgerState state, LedgerEvent what, IReadOnlyList<Posting> postings, int sign)
    {
        switch (what)
        {
            case Received received:
                state.Lots[received.Lot].Received += sign * received.Pence;
                break;
            case FeeCharged fee:
                state.Lots[fee.Lot].FeesCharged += sign * fee.Pence;
                break;
            case Transferred moved when NeedsRelease(state, moved):
                state.Lots[moved.Lot].Released -= sign * moved.Pence;
                break;
        }

        foreach (var posting in postings)
            Award(state, what, posting, sign);
    }

    private static void Award(LedgerState state, LedgerEvent what, Posting posting, int sign)
    {
        if (posting.Pot.Bucket is not (Bucket.Committed or Bucket.CommittedOnPledge or Bucket.Payable or Bucket.Paid))
            return;
        var grant = state.Grants[posting.Pot.Holder!];
        var payee = state.Payees[grant.Decision.Payee];
        var pence = sign * posting.Pence;
        if (posting.Pot.Bucket is not Bucket.Paid)
            payee.Open += pence;
        else if (what is PaymentSent)
            payee.Paid += pence;
        if (posting.Pot.Bucket is Bucket.CommittedOnPledge && !state.OnPledge.Contains(posting.Pot))
            state.OnPledge.Add(posting.Pot);
        if (what is Committed or SharesActivated or CommitmentReleased)
            grant.AwardedBy[posting.Lot] = grant.AwardedBy.GetValueOrDefault(posting.Lot) + pence;
    }

    public static bool NeedsRelease(LedgerState state, Transferred moved) =>
        state.Funds[moved.Fund].Class is FundClass.ExpendableEndowment
        || (state.Funds[moved.Fund].Class is FundClass.Restricted && state.Funds[moved.To].Class is not FundClass.Restricted);

    private static void Terms(LedgerState state, Instruction instruction)
    {
        switch (instruction.Event)
        {
            case JournalOpened opened:
                state.Opened = opened;
                break;
            case FundOpened fund:
                state.Funds.Add(fund.Fund, new FundState(fund.Class, fund.PledgeLimit));
                break;
            case PledgeLimitSet limit:
                state.Funds[limit.Fund].PledgeLimit = limit.Pence;
                break;
            case LotOpened lot:
                state.Lots.Add(lot.Lot, new LotState(lot));
                break;
            case RestrictionVaried varied:
                state.Lots[varied.Lot].Restriction = varied.Restriction;
                state.Lots[varied.Lot].Version++;
                break;
            case RestrictionReleased released:
                state.Lots[released.Lot].Released += released.Pence;
                break;
            case ConflictDeclared { Ended: false } conflict:
                state.Conflicts.Add((conflict.Person, conflict.Payee));
                break;
            case ConflictDeclared conflict:
                state.Conflicts.Remove((conflict.Person, conflict.Payee));
                break;
            case DiligenceRecorded check:
                state.Payees.TryAdd(check.Payee, new PayeeState());
                state.Payees[check.Payee].Check = check;
                state.Payees[check.Payee].PaidAtCheck = state.Payees[check.Payee].Paid;
                break;
            default:
                GrantTerms(state, instruction);
                break;
        }
    }

    private static void GrantTerms(LedgerState state, Instruction instruction)
    {
        switch (instruction.Event)
        {
            case DecisionRecorded decision:
                state.Payees.TryAdd(decision.Payee, new PayeeState());
                if (!state.Grants.TryAdd(decision.Grant, new GrantState(decision)))
                {
                    state.Grants[decision.Grant].Decision = decision;
                    state.Grants[decision.Grant].Spend = decision.Spend;
                    state.Grants[decision.Grant].IsOpenAgain = false;
                }

                break;
            case DecisionReopened open:
                state.Grants[open.Grant].IsOpenAgain = true;
                break;
            case AgreementSigned signed:
                state.Grants[signed.Grant].IsAgreed = true;
                break;
            case ConditionJudged { Met: true } judged:
                state.Grants[judged.Grant].MetConditions.Add(judged.Condition);
                break;
            case ConditionJudged judged:
                state.Grants[judged.Grant].MetConditions.Remove(judged.Condition);
                break;
            case PurposeVaried varied:
                state.Grants[varied.Grant].Spend = varied.Spend;
                break;
            case Committed committed:
                foreach (var terms in committed.Instalments)
                    Instalment(state, committed.Grant, terms);
                break;
            case SharesActivated activated:
                Instalment(state, activated.Grant, activated.Instalment);
                break;
            case PaymentApproved approved:
                state.Instalment(approved.Grant, approved.Instalment).Approvals[instruction.Actor] = approved.Pence;
                break;
            case MadePayable payable:
                var instalment = state.Instalment(payable.Grant, payable.Instalment);
                instalment.PayableApprovers.Clear();
                instalment.PayableApprovers.AddRange(instalment.Approvals.Where(approval => approval.Value == payable.Pence).Select(approval => approval.Key).Order(StringComparer.Ordinal));
                instalment.Approvals.Clear();
                break;
        }
    }

    private static void Instalment(LedgerState state, string grant, InstalmentTerms terms)
    {
        state.Grants[grant].Instalments.TryAdd(terms.Id, new InstalmentState());
        state.Grants[grant].Instalments[terms.Id].Conditions.UnionWith(terms.Conditions);
    }
}
