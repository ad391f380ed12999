using Xunit;

namespace Folkmoot.Ledger.Tests;

/// <summary>L4, L5 and L16: each thing that must be there before a payment, missing.</summary>
public sealed class PaymentTests
{
    private static readonly MadePayable Payable = new() { Grant = "g1", Instalment = "1", Pence = 50_000 };
    private static readonly PaymentSent Payment = new() { Grant = "g1", Instalment = "1", Pence = 50_000 };

    [Fact]
    public void Payment_with_everything_there_reaches_the_payee()
    {
        var story = Story.Paid();

        Assert.Equal((50_000, 50_000), (story.Balance(Bucket.Held), story.Balance(Bucket.Payee, "g1", "1")));
    }

    [Fact]
    public void Nothing_is_payable_without_an_agreement()
    {
        var story = Story.Committed();
        story.Do(new DiligenceRecorded { Payee = "toddlers", UpTo = 50_000, ValidUntil = new DateOnly(2027, 1, 1) });
        story.Approve("ann");
        story.Approve("bob");

        story.Refused(LedgerRefusal.NotAgreed, Payable);
    }

    [Fact]
    public void Nothing_is_payable_while_a_condition_is_not_met_or_no_longer()
    {
        var story = Story.Ready("insurance");
        story.Do(new ConditionJudged { Grant = "g1", Condition = "insurance", Met = false, Evidence = "ran out" });
        story.Refused(LedgerRefusal.ConditionUnmet, Payable);

        story.Do(new ConditionJudged { Grant = "g1", Condition = "insurance", Met = true, Evidence = "renewed" });
        story.MakePayable();
        story.Do(new ConditionJudged { Grant = "g1", Condition = "insurance", Met = false, Evidence = "ran out again" });
        story.Refused(LedgerRefusal.ConditionUnmet, Payment);
    }

    [Fact]
    public void Nothing_is_paid_when_the_check_has_run_out()
    {
        var story = Story.Ready();
        story.MakePayable();
        story.Clock.Now = new DateTimeOffset(2027, 4, 1, 9, 0, 0, TimeSpan.Zero);

        story.Refused(LedgerRefusal.NotChecked, Payment);
    }

    [Fact]
    public void Splitting_a_grant_does_not_escape_the_check()
    {
        var story = Story.Ready();
        story.Decide("g2", 20_000);
        story.Commit("g2", 20_000);

        story.Refused(LedgerRefusal.NotChecked, Payable);
    }

    [Theory]
    [InlineData("ann")]
    [InlineData("ann", "ann")]
    public void Nothing_is_payable_with_fewer_than_two_approvers(params string[] approvers)
    {
        var story = Story.Committed();
        story.Do(new AgreementSigned { Grant = "g1", Document = "agreement-1" });
        story.Do(new DiligenceRecorded { Payee = "toddlers", UpTo = 50_000, ValidUntil = new DateOnly(2027, 3, 31) });
        foreach (var approver in approvers)
            story.Approve(approver);

        story.Refused(LedgerRefusal.NotApproved, Payable);
    }

    [Fact]
    public void Approvals_of_another_amount_do_not_count()
    {
        var story = Story.Ready();
        story.Approve("bob", 40_000);

        story.Refused(LedgerRefusal.NotApproved, Payable);
    }

    [Fact]
    public void Nobody_approves_a_payment_to_themselves_or_to_whom_they_have_an_interest_in()
    {
        var story = Story.Ready();
        story.Refused(LedgerRefusal.Conflicted, new PaymentApproved { Grant = "g1", Instalment = "1", Pence = 50_000 }, "toddlers");

        story.Do(new ConflictDeclared { Person = "cy", Payee = "toddlers" });
        story.Refused(LedgerRefusal.Conflicted, new PaymentApproved { Grant = "g1", Instalment = "1", Pence = 50_000 }, "cy");
    }

    [Fact]
    public void Interest_that_comes_to_light_after_approval_stops_the_payment()
    {
        var story = Story.Ready();
        story.MakePayable();
        story.Do(new ConflictDeclared { Person = "bob", Payee = "toddlers" });

        story.Refused(LedgerRefusal.NotApproved, Payment);
    }

    [Fact]
    public void No_money_moves_in_the_challenge_window_nor_by_dating_it_later_or_earlier()
    {
        var story = new Story();
        story.Lot("health", Restriction.None, 100_000);
        story.Decide("g1", 50_000, challengeUntil: story.Clock.Today.AddDays(7));
        var commitment = new Committed { Grant = "g1", Instalments = [new InstalmentTerms { Id = "1", Pence = 50_000 }] };

        story.Refused(LedgerRefusal.InChallengeWindow, commitment);
        story.Clock.Now = story.Clock.Now.AddDays(7);
        story.Refused(LedgerRefusal.InChallengeWindow, commitment, effective: story.Clock.Today.AddDays(1));
        story.Clock.Now = story.Clock.Now.AddDays(1);
        story.Refused(LedgerRefusal.InChallengeWindow, commitment, effective: story.Clock.Today.AddDays(-1));
        story.Do(commitment);
    }

    [Fact]
    public void Decision_that_is_open_again_stops_the_payment_until_it_is_taken_anew()
    {
        var story = Story.Ready();
        story.MakePayable();
        story.Do(new DecisionReopened { Grant = "g1" });
        story.Refused(LedgerRefusal.NotDecided, Payment);

        story.Decide("g1", 50_000);
        story.Do(Payment);
    }

    [Fact]
    public void Restriction_changed_after_commitment_stops_the_payment()
    {
        var story = Story.Ready();
        story.MakePayable();
        story.Do(new RestrictionVaried { Lot = "health", Restriction = new Restriction { Outcomes = ["older-people"] }, Authority = "letter of 2 April" });

        story.Refused(LedgerRefusal.Restricted, Payment);
    }

    [Fact]
    public void Double_click_pays_once()
    {
        var story = Story.Ready();
        story.MakePayable();
        var wish = story.Wish(Payment);
        var first = story.Journal.Append(wish);

        Assert.Same(first, story.Journal.Append(wish));
        Assert.Equal(50_000, story.Balance(Bucket.Paid, "g1", "1"));
        story.Refused(LedgerRefusal.NotEnough, Payment);
    }

    [Fact]
    public void No_more_is_payable_than_is_committed_nor_paid_than_is_payable()
    {
        var story = Story.Ready();
        story.Refused(LedgerRefusal.NotEnough, new PaymentApproved { Grant = "g1", Instalment = "1", Pence = 50_001 }, "ann");
        story.MakePayable();

        story.Refused(LedgerRefusal.NotEnough, Payment with { Pence = 50_001 });
    }

    [Fact]
    public void Payment_that_the_bank_sends_back_is_taken_back_and_can_be_sent_again()
    {
        var story = Story.Ready();
        story.MakePayable();
        var sent = story.Pay();
        story.Do(new Reversed { Entry = sent.Sequence });

        Assert.Equal((50_000, 0), (story.Balance(Bucket.Payable, "g1", "1"), story.Balance(Bucket.Paid, "g1", "1")));
        story.Refused(LedgerRefusal.NotReversible, new Reversed { Entry = sent.Sequence });
        story.Pay();
    }

    [Fact]
    public void Taking_back_what_made_it_payable_asks_for_new_approvals()
    {
        var story = Story.Ready();
        var payable = story.MakePayable();
        story.Do(new Reversed { Entry = payable.Sequence });

        story.Refused(LedgerRefusal.NotApproved, Payable);
    }
}
