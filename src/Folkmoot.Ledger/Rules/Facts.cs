namespace Folkmoot.Ledger;

/// <summary>Entries that move no money.</summary>
internal static class Facts
{
    public static Draft Check(LedgerState state, Instruction instruction)
    {
        switch (instruction.Event)
        {
            case FundOpened e when state.Funds.ContainsKey(e.Fund):
                throw There("fund", e.Fund);
            case PledgeLimitSet e:
                state.Fund(e.Fund);
                break;
            case LotOpened e when state.Lots.ContainsKey(e.Lot):
                throw There("contribution", e.Lot);
            case RestrictionVaried e:
                Varied(state, e);
                break;
            case RestrictionReleased e:
                state.Lot(e.Lot);
                break;
            case DecisionRecorded e:
                Decided(state, instruction, e);
                break;
            case DecisionReopened e:
                state.Grant(e.Grant);
                break;
            case AgreementSigned e:
                state.Grant(e.Grant);
                break;
            case ConditionJudged e:
                state.Grant(e.Grant);
                break;
            case PurposeVaried e:
                StillAllowed(state, state.Grant(e.Grant), e.Spend, instruction.Effective);
                break;
            case PaymentApproved e:
                Approves(state, instruction, e);
                break;
        }

        return new Draft(state);
    }

    /// <summary>Money that has no restriction may lie in unrestricted funds, where nobody would look at a restriction that came later.</summary>
    private static void Varied(LedgerState state, RestrictionVaried e)
    {
        if (state.Lot(e.Lot).Restriction == Restriction.None)
            throw new LedgerException(LedgerRefusal.BadInstruction, $"The contribution {e.Lot} was given without restriction and cannot be restricted afterwards.");
    }

    private static void Decided(LedgerState state, Instruction instruction, DecisionRecorded e)
    {
        state.Fund(e.Fund);
        if (!state.Grants.TryGetValue(e.Grant, out var grant))
            return;
        if (grant.Decision.Fund != e.Fund || grant.Decision.Payee != e.Payee)
            throw new LedgerException(LedgerRefusal.BadInstruction, $"The grant {e.Grant} is paid by {grant.Decision.Fund} to {grant.Decision.Payee}; record another grant for another fund or payee.");
        if (grant.Awarded > e.Pence)
            throw new LedgerException(LedgerRefusal.NotEnough, $"{Money.Text(grant.Awarded)} is awarded to the grant {e.Grant} already; release what is too much before deciding on {Money.Text(e.Pence)}.");
        StillAllowed(state, grant, e.Spend, instruction.Effective);
    }

    /// <summary>A new purpose is allowed when every lot that still stands committed to the grant allows it.</summary>
    private static void StillAllowed(LedgerState state, GrantState grant, Spend spend, DateOnly on)
    {
        var fund = grant.Decision.Fund;
        foreach (var instalment in grant.Instalments.Keys)
        {
            foreach (var bucket in (Bucket[])[Bucket.CommittedOnPledge, Bucket.Committed, Bucket.Payable])
            {
                foreach (var lot in state.Pots.Lots(new Pot(fund, bucket, grant.Decision.Grant, instalment)).Keys)
                {
                    if (Awards.RestrictionIn(state, fund, lot).ForbiddenBy(spend, on, grant.AwardedBy[lot]) is { } clause)
                        throw new LedgerException(LedgerRefusal.Restricted, $"The contribution {lot} stands committed to the grant {grant.Decision.Grant} and may not be spent on its new purpose ({RestrictionWords.Of(clause)}).");
                }
            }
        }
    }

    private static void Approves(LedgerState state, Instruction instruction, PaymentApproved e)
    {
        var grant = state.Grant(e.Grant);
        state.Instalment(e.Grant, e.Instalment);
        if (state.HasConflict(instruction.Actor, grant.Decision.Payee))
            throw new LedgerException(LedgerRefusal.Conflicted, $"{instruction.Actor} has an interest in {grant.Decision.Payee} and cannot approve its payment.");
        var pot = new Pot(grant.Decision.Fund, Bucket.Committed, e.Grant, e.Instalment);
        if (state.Pots.Total(pot) < e.Pence)
            throw Judge.Short(pot, null, e.Pence, state.Pots.Total(pot));
    }

    private static LedgerException There(string kind, string id) => new(LedgerRefusal.AlreadyThere, $"There is a {kind} {id} already; choose another id.");
}
