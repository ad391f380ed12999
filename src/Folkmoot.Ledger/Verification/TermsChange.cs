namespace Folkmoot.Ledger.Verification;

/// <summary>What an entry changes besides balances.</summary>
internal static class TermsChange
{
    public static void Apply(BookState state, ReadEntry entry)
    {
        if (ReversalCheck.IsReversible(entry.Event))
        {
            state.Reversible.Add(entry.Sequence, new ReversibleEntry(entry.Event, state.ReversiblePostings.Count, entry.Postings.Count));
            foreach (var (account, pence) in entry.Postings)
                state.ReversiblePostings.Add((account.Index, pence));
        }

        switch (entry.Event)
        {
            case JournalOpened e:
                state.Opened = e;
                break;
            case FundOpened e:
                state.Funds.Add(e.Fund, new VerifiedFund(e.Class, e.PledgeLimit));
                break;
            case PledgeLimitSet e:
                state.Fund(e.Fund).PledgeLimit = e.Pence;
                break;
            case LotOpened e:
                state.Lots.Add(e.Lot, new VerifiedLot(e));
                break;
            case RestrictionVaried e:
                state.Lot(e.Lot).Restriction = e.Restriction;
                state.Lot(e.Lot).Version++;
                break;
            case RestrictionReleased e:
                state.Lot(e.Lot).Released += e.Pence;
                break;
            case DiligenceRecorded e:
                Check(state, e);
                break;
            case ConflictDeclared { Ended: true } e:
                state.Conflicts.Remove((e.Person, e.Payee));
                break;
            case ConflictDeclared e:
                state.Conflicts.Add((e.Person, e.Payee));
                break;
            case PeriodClosed e:
                state.ClosedThrough = e.Through;
                break;
            case SharesAllocated e:
                Allocate(state, entry, e);
                break;
            case SharesExpired e:
                state.Programmes[e.Programme].Ended = true;
                break;
            case Reversed e:
                if (state.Reversible[e.Entry].Event is MadePayable payable)
                    state.Instalment(payable.Grant, payable.Instalment).Behind.Clear();
                state.Reversible.Remove(e.Entry);
                break;
            default:
                OfGrant(state, entry);
                break;
        }
    }

    private static void OfGrant(BookState state, ReadEntry entry)
    {
        switch (entry.Event)
        {
            case DecisionRecorded e:
                state.Payees.TryAdd(e.Payee, new VerifiedPayee());
                if (!state.Grants.TryAdd(e.Grant, new VerifiedGrant(e)))
                    (state.Grants[e.Grant].Decision, state.Grants[e.Grant].Spend, state.Grants[e.Grant].Reopened) = (e, e.Spend, false);
                break;
            case DecisionReopened e:
                state.Grant(e.Grant).Reopened = true;
                break;
            case AgreementSigned e:
                state.Grant(e.Grant).Signed = true;
                break;
            case ConditionJudged { Met: true } e:
                state.Grant(e.Grant).Met.Add(e.Condition);
                break;
            case ConditionJudged e:
                state.Grant(e.Grant).Met.Remove(e.Condition);
                break;
            case PurposeVaried e:
                state.Grant(e.Grant).Spend = e.Spend;
                break;
            case Committed e:
                foreach (var terms in e.Instalments)
                    Instalment(state, e.Grant, terms);
                break;
            case SharesActivated e:
                Instalment(state, e.Grant, e.Instalment);
                break;
            case PaymentApproved e:
                state.Instalment(e.Grant, e.Instalment).Approvals[entry.Actor] = e.Pence;
                break;
            case MadePayable e:
                var payable = state.Instalment(e.Grant, e.Instalment);
                payable.Behind.Clear();
                payable.Behind.AddRange(payable.Approvals.Where(approval => approval.Value == e.Pence).Select(approval => approval.Key));
                payable.Approvals.Clear();
                break;
        }
    }

    private static void Check(BookState state, DiligenceRecorded e)
    {
        state.Payees.TryAdd(e.Payee, new VerifiedPayee());
        var payee = state.Payees[e.Payee];
        (payee.UpTo, payee.ValidUntil) = (e.UpTo, e.ValidUntil);
        payee.Exposure -= payee.Paid;
        payee.Paid = 0;
    }

    private static void Allocate(BookState state, ReadEntry entry, SharesAllocated e)
    {
        if (!state.Programmes.TryGetValue(e.Programme, out var programme))
        {
            state.Programmes.Add(e.Programme, programme = new VerifiedProgramme(e.Fund));
            programme.Unspent = entry.Postings.Where(posting => posting.Account.Bucket is Bucket.Personal).Sum(posting => posting.Pence);
        }

        programme.Residents.UnionWith(e.Residents);
    }

    private static void Instalment(BookState state, string grant, InstalmentTerms terms)
    {
        state.Grant(grant).Instalments.TryAdd(terms.Id, new VerifiedInstalment());
        state.Instalment(grant, terms.Id).Conditions.UnionWith(terms.Conditions);
    }
}
