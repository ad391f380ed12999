namespace Folkmoot.Ledger.Verification;

/// <summary>L3, L5 and L16 where money becomes payable and where it is sent.</summary>
internal static class PaymentCheck
{
    public static void Check(BookState state, ReadEntry entry)
    {
        switch (entry.Event)
        {
            case MadePayable e:
                var instalment = state.Instalment(e.Grant, e.Instalment);
                Ready(state, entry, state.Grant(e.Grant), instalment);
                RuleException.Unless(instalment.Payable == 0, "L5", $"the instalment {e.Instalment} is payable already");
                Approved(state, state.Grant(e.Grant), instalment.Approvals.Where(approval => approval.Value == e.Pence).Select(approval => approval.Key));
                break;
            case PaymentSent e:
                Ready(state, entry, state.Grant(e.Grant), state.Instalment(e.Grant, e.Instalment));
                Approved(state, state.Grant(e.Grant), state.Instalment(e.Grant, e.Instalment).Behind);
                Evaluate(state, entry, e);
                break;
        }
    }

    private static void Ready(BookState state, ReadEntry entry, VerifiedGrant grant, VerifiedInstalment instalment)
    {
        AwardCheck.Stands(grant, entry);
        RuleException.Unless(grant.Signed, "L5", $"the agreement about the grant {grant.Decision.Grant} is not signed");
        foreach (var condition in instalment.Conditions)
            RuleException.Unless(grant.Met.Contains(condition), "L5", $"the condition {condition} is not met");
        var payee = state.Payees[grant.Decision.Payee];
        RuleException.Unless(payee.UpTo >= 0 && payee.ValidUntil >= entry.Effective, "L5", $"{grant.Decision.Payee} is not checked, or no longer");
        RuleException.Unless(payee.Exposure <= payee.UpTo, "L5", $"{grant.Decision.Payee} has more than it is checked for");
    }

    private static void Approved(BookState state, VerifiedGrant grant, IEnumerable<string> approvers) =>
        RuleException.Unless(approvers.Count(approver => state.MayApprove(approver, grant.Decision.Payee)) >= 2, "L5", "two approvers without an interest in the payee, each for this amount, are missing");

    private static void Evaluate(BookState state, ReadEntry entry, PaymentSent e)
    {
        var grant = state.Grant(e.Grant);
        if (!state.Fund(grant.Decision.Fund).EvaluatesRestrictions)
        {
            RuleException.Unless(entry.Evaluations.Count == 0, "L3", "it carries evaluations although the fund is unrestricted");
            return;
        }

        var paid = 0;
        foreach (var (account, pence) in entry.Postings)
        {
            if (pence < 0)
                continue;
            paid++;
            var evaluation = entry.Evaluations.FirstOrDefault(evaluation => evaluation.Lot == account.Lot);
            RuleException.Unless(evaluation is not null && evaluation.Pence == pence && evaluation.Instalment == e.Instalment, "L3", $"it pays money of the contribution {account.Lot} whose restriction was not evaluated");
            Restrictions.Allow(state.Lot(account.Lot), grant.Spend, evaluation!, entry.Effective, grant.ByLot.GetValueOrDefault(account.Lot));
        }

        RuleException.Unless(entry.Evaluations.Count == paid, "L3", "it carries evaluations that do not belong to it");
    }
}
