using Xunit;

namespace Folkmoot.Ledger.Tests;

public sealed class PaymentInvariantTests
{
    [Fact]
    public void L4_paid_is_at_most_payable_is_at_most_committed_and_no_more_than_was_decided() => Walk.All((_, _) => { }, (walk, entry) =>
    {
        foreach (var (grant, part) in entry.Postings.Where(posting => posting.Pot.Bucket is Bucket.Committed or Bucket.Payable or Bucket.Paid or Bucket.Payee).Select(posting => (posting.Pot.Holder, posting.Pot.Part)).Distinct())
        {
            long Through(params Bucket[] buckets) => walk.Sum(posting => buckets.Contains(posting.Pot.Bucket) && posting.Pot.Holder == grant && posting.Pot.Part == part);
            var repaid = walk.Turnover(before => before.Instruction.Event is Repaid repaid && repaid.Grant == grant && repaid.Instalment == part, posting => posting.Pence > 0);
            var paid = Through(Bucket.Paid, Bucket.Payee) + repaid;
            var payable = paid + Through(Bucket.Payable);
            var committed = payable + Through(Bucket.Committed);
            Assert.InRange(paid, 0, payable);
            Assert.InRange(payable, 0, committed);
            var awarded = walk.Turnover(before => before.Instruction.Event is Committed or SharesActivated or CommitmentReleased, posting => posting.Pot.Bucket is Bucket.Committed or Bucket.CommittedOnPledge && posting.Pot.Holder == grant);
            Assert.True(awarded <= walk.Events<DecisionRecorded>().Where(decision => decision.Grant == grant).Max(decision => decision.Pence));
        }
    });

    [Fact]
    public void L5_every_payment_has_agreement_conditions_a_check_and_two_free_approvers()
    {
        var payments = 0;
        Walk.All((walk, entry) =>
        {
            if (entry.Instruction.Event is not PaymentSent payment)
                return;
            payments++;
            var payee = walk.Decision(payment.Grant).Payee;
            Assert.Contains(walk.Events<AgreementSigned>(), signed => signed.Grant == payment.Grant);
            var conditions = walk.Events<Committed>().Where(committed => committed.Grant == payment.Grant).SelectMany(committed => committed.Instalments).Where(terms => terms.Id == payment.Instalment).SelectMany(terms => terms.Conditions);
            Assert.All(conditions, condition => Assert.True(walk.Events<ConditionJudged>().Last(judged => judged.Grant == payment.Grant && judged.Condition == condition).Met));
            var check = walk.Before.Last(before => before.Instruction.Event is DiligenceRecorded diligence && diligence.Payee == payee);
            var diligence = (DiligenceRecorded)check.Instruction.Event;
            Assert.True(diligence.ValidUntil >= entry.Instruction.Effective);
            Assert.True(Exposure(walk, payee, check.Sequence) <= diligence.UpTo);
            var payable = walk.Before.Last(before => before.Instruction.Event is MadePayable made && made.Grant == payment.Grant && made.Instalment == payment.Instalment);
            var approvers = walk.Before.Take((int)payable.Sequence)
                .Where(before => before.Instruction.Event is PaymentApproved approved && approved.Grant == payment.Grant && approved.Instalment == payment.Instalment && approved.Pence == ((MadePayable)payable.Instruction.Event).Pence)
                .Select(before => before.Instruction.Actor).Distinct().Where(person => person != payee && walk.Events<ConflictDeclared>().LastOrDefault(conflict => conflict.Person == person && conflict.Payee == payee) is null or { Ended: true });
            Assert.True(approvers.Count() >= 2);
        });
        Assert.True(payments >= 20, $"{payments} payments");
    }

    [Fact]
    public void L15_commitments_against_pledges_stay_within_the_trustees_limit() => Walk.All((walk, entry) =>
    {
        if (entry.Instruction.Event is not Committed || !entry.Postings.Any(posting => posting.Pot.Bucket is Bucket.CommittedOnPledge))
            return;
        var fund = entry.Postings[0].Pot.Fund;
        var limit = walk.Before.Select(before => before.Instruction.Event switch { FundOpened e when e.Fund == fund => e.PledgeLimit, PledgeLimitSet e when e.Fund == fund => e.Pence, _ => (long?)null }).Last(set => set is not null);
        var standing = walk.Sum(posting => posting.Pot.Bucket is Bucket.CommittedOnPledge && posting.Pot.Fund == fund) + entry.Postings.Where(posting => posting.Pot.Bucket is Bucket.CommittedOnPledge).Sum(posting => posting.Pence);
        Assert.True(standing <= limit, $"{standing} of {limit}");
    });

    [Fact]
    public void L16_no_money_moves_for_a_grant_while_its_decision_can_be_challenged_or_is_open_again() => Walk.All((walk, entry) =>
    {
        var grant = entry.Instruction.Event switch { Committed e => e.Grant, SharesActivated e => e.Grant, MadePayable e => e.Grant, PaymentSent e => e.Grant, _ => null };
        if (grant is null)
            return;
        var until = walk.Decision(grant).ChallengeUntil ?? DateOnly.MinValue;
        Assert.True(entry.Instruction.Effective > until && DateOnly.FromDateTime(entry.Recorded.UtcDateTime) > until);
        var last = walk.Before.Last(before => before.Instruction.Event is DecisionRecorded decided && decided.Grant == grant || before.Instruction.Event is DecisionReopened open && open.Grant == grant);
        Assert.IsType<DecisionRecorded>(last.Instruction.Event);
    });

    /// <summary>What stands committed or payable to the payee, and what it was paid since the check.</summary>
    private static long Exposure(Walk walk, string payee, long check)
    {
        var grants = walk.Events<DecisionRecorded>().Where(decision => decision.Payee == payee).Select(decision => decision.Grant).ToHashSet();
        var open = walk.Sum(posting => posting.Pot.Bucket is Bucket.Committed or Bucket.CommittedOnPledge or Bucket.Payable && grants.Contains(posting.Pot.Holder!));
        var since = walk.Before.Skip((int)check).Sum(entry => entry.Instruction.Event switch
        {
            PaymentSent sent when grants.Contains(sent.Grant) => sent.Pence,
            Reversed reversed when walk.Before[(int)reversed.Entry - 1].Instruction.Event is PaymentSent back && grants.Contains(back.Grant) => -back.Pence,
            _ => 0,
        });
        return open + since;
    }
}
