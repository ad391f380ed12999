using Xunit;

namespace Folkmoot.Ledger.Tests;

/// <summary>L10, L11, L13, L14, L15: single cases with known answers.</summary>
public sealed class FundTests
{
    [Fact]
    public void Restricted_money_enters_an_unrestricted_fund_only_when_released()
    {
        var story = new Story();
        story.Do(new FundOpened { Fund = "general", Title = "General", Class = FundClass.General });
        story.Lot("health", new Restriction { Outcomes = ["early-years"] }, 10_000);
        var transfer = new Transferred { Fund = "chest", To = "general", Lot = "health", Pence = 4_000 };

        story.Refused(LedgerRefusal.NotReleased, transfer);
        story.Refused(LedgerRefusal.NotReleased, new Received { Fund = "general", Lot = "health", Pence = 100 });
        story.Do(new RestrictionReleased { Lot = "health", Pence = 4_000, Ground = ReleaseGround.ReleasedByContributor, Evidence = "letter" });
        story.Do(transfer);
        story.Refused(LedgerRefusal.NotReleased, transfer with { Pence = 1 });
        Assert.Equal(4_000, story.Journal.Balance(new Pot("general", Bucket.Held)));

        story.Decide("g1", 4_000, Story.Spend with { Outcomes = ["anything"] }, fund: "general");
        Assert.Empty(story.Commit("g1", 4_000).Evaluations);
    }

    [Fact]
    public void Permanent_endowment_is_never_spent()
    {
        var story = new Story();
        story.Do(new FundOpened { Fund = "capital", Title = "Capital", Class = FundClass.PermanentEndowment });
        story.Lot("legacy", Restriction.None, 10_000, fund: "capital", fee: 1_000);
        story.Decide("g1", 10_000, fund: "capital");
        story.Do(new RestrictionReleased { Lot = "legacy", Pence = 4_000, Ground = ReleaseGround.ReleasedByContributor, Evidence = "letter" });

        story.Refused(LedgerRefusal.NotReleased, new Committed { Grant = "g1", Instalments = [new InstalmentTerms { Id = "1", Pence = 1 }] });
        story.Refused(LedgerRefusal.NotReleased, new Transferred { Fund = "capital", To = "chest", Lot = "legacy", Pence = 1 });
        story.Refused(LedgerRefusal.NotReleased, new FeeCharged { Fund = "capital", Lot = "legacy", Pence = 1 });
        story.Refused(LedgerRefusal.NotReleased, new GivenBack { Fund = "capital", Lot = "legacy", Pence = 1 });
        story.Refused(LedgerRefusal.NotReleased, new RingFenced { Fund = "capital", Round = "r", Pence = 1 });
        story.Refused(LedgerRefusal.NotReleased, new SharesAllocated { Fund = "capital", Programme = "p", Residents = ["r1"], Pence = 1 });
    }

    [Fact]
    public void Fee_stays_within_the_agreed_part_of_what_was_received()
    {
        var story = new Story();
        story.Lot("health", Restriction.None, 9_999, fee: 1_000);

        story.Refused(LedgerRefusal.FeeNotPermitted, new FeeCharged { Fund = "chest", Lot = "health", Pence = 1_000 });
        var fee = story.Do(new FeeCharged { Fund = "chest", Lot = "health", Pence = 999 });
        story.Refused(LedgerRefusal.FeeNotPermitted, new FeeCharged { Fund = "chest", Lot = "health", Pence = 1 });
        story.Refused(LedgerRefusal.FeeNotPermitted, new Reversed { Entry = 4 });
        story.Do(new Reversed { Entry = fee.Sequence });
        story.Do(new Reversed { Entry = 4 });
        Assert.Equal(0, story.Balance(Bucket.Held));
    }

    [Fact]
    public void Closed_period_receives_no_entry_and_the_future_none_either()
    {
        var story = Story.Committed();
        story.Clock.Now = story.Clock.Now.AddDays(40);
        story.Do(new PeriodClosed { Through = new DateOnly(2026, 4, 30) });

        story.Refused(LedgerRefusal.PeriodClosed, new Received { Fund = "chest", Lot = "health", Pence = 1 }, effective: new DateOnly(2026, 4, 30));
        story.Refused(LedgerRefusal.BadInstruction, new Received { Fund = "chest", Lot = "health", Pence = 1 }, effective: story.Clock.Today.AddDays(2));
        story.Do(new Received { Fund = "chest", Lot = "health", Pence = 1 }, effective: new DateOnly(2026, 5, 1));
    }

    [Fact]
    public void Mistake_in_a_closed_period_is_taken_back_in_an_open_one_and_both_stay_visible()
    {
        var story = new Story();
        story.Lot("health", Restriction.None, 5_000);
        story.Clock.Now = story.Clock.Now.AddDays(40);
        story.Do(new PeriodClosed { Through = new DateOnly(2026, 4, 30) });
        story.Do(new Reversed { Entry = 4 });

        Assert.Equal(5_000, story.Journal.BalancesAt(new DateOnly(2026, 4, 30)).InBank);
        Assert.Equal(0, story.Journal.BalancesAt().InBank);
    }

    [Fact]
    public void Back_dated_entry_changes_a_past_day_only_for_those_who_know_of_it()
    {
        var story = new Story();
        story.Lot("health", Restriction.None, 5_000);
        var known = story.Clock.Now;
        story.Clock.Now = story.Clock.Now.AddDays(5);
        story.Do(new Received { Fund = "chest", Lot = "health", Pence = 700 }, effective: new DateOnly(2026, 4, 2));

        Assert.Equal(5_700, story.Journal.BalancesAt(new DateOnly(2026, 4, 3)).InBank);
        Assert.Equal(5_000, story.Journal.BalancesAt(new DateOnly(2026, 4, 3), known).InBank);
        Assert.Equal(5_000, story.Journal.BalancesAt(new DateOnly(2026, 4, 1)).InBank);
    }

    [Fact]
    public void Awards_against_pledges_stay_within_the_limit_and_become_payable_when_the_money_comes()
    {
        var story = new Story();
        story.Do(new PledgeLimitSet { Fund = "chest", Pence = 30_000 });
        story.Lot("health", Restriction.None, 10_000);
        story.Do(new Pledged { Fund = "chest", Lot = "health", Pence = 90_000 });
        story.Decide("g1", 100_000);
        var award = new Committed { Grant = "g1", AgainstPledges = true, Instalments = [new InstalmentTerms { Id = "1", Pence = 40_000 }] };

        story.Refused(LedgerRefusal.NotEnough, award with { AgainstPledges = false });
        story.Do(award);
        story.Refused(LedgerRefusal.PledgeLimit, award with { Instalments = [new InstalmentTerms { Id = "2", Pence = 1 }] });
        story.Refused(LedgerRefusal.NotEnough, new PaymentApproved { Grant = "g1", Instalment = "1", Pence = 40_000 }, "ann");
        story.Do(new Received { Fund = "chest", Lot = "health", Pence = 50_000 });
        Assert.Equal((40_000, 0, 20_000, 40_000), (story.Balance(Bucket.Committed, "g1", "1"), story.Balance(Bucket.CommittedOnPledge, "g1", "1"), story.Balance(Bucket.Held), story.Balance(Bucket.Pledged)));
    }

    [Fact]
    public void Residents_shares_move_all_or_none_and_each_resident_has_one()
    {
        var story = new Story();
        story.Lot("health", Restriction.None, 10_000);
        story.Do(new SharesAllocated { Fund = "chest", Programme = "crowd", Residents = ["r1", "r2", "r3"], Pence = 2_000 });
        story.Refused(LedgerRefusal.ShareNotDue, new SharesAllocated { Fund = "chest", Programme = "crowd", Residents = ["r3"], Pence = 1 });
        story.Decide("g1", 5_000);
        var activation = new SharesActivated
        {
            Grant = "g1",
            Programme = "crowd",
            Instalment = new InstalmentTerms { Id = "1", Pence = 3_500 },
            Pledges = [new ResidentPledge("r1", 2_000), new ResidentPledge("r2", 1_500)],
        };

        story.Refused(LedgerRefusal.NotEnough, activation with { Pledges = [new ResidentPledge("r1", 1_000), new ResidentPledge("r2", 2_500)] });
        story.Refused(LedgerRefusal.BadInstruction, activation with { Pledges = [new ResidentPledge("r1", 2_000)] });
        story.Do(activation);
        story.Do(new SharesExpired { Fund = "chest", Programme = "crowd" });
        story.Refused(LedgerRefusal.ShareNotDue, activation with { Pledges = [new ResidentPledge("r3", 3_500)] });
        Assert.Equal((3_500, 6_500), (story.Balance(Bucket.Committed, "g1", "1"), story.Balance(Bucket.Held)));
    }

    [Fact]
    public void Released_money_returns_to_the_lots_it_came_from()
    {
        var story = new Story();
        story.Lot("a", Restriction.None, 10_000);
        story.Lot("b", Restriction.None, 20_000);
        story.Decide("g1", 15_000);
        story.Commit("g1", 15_000);
        story.Do(new CommitmentReleased { Grant = "g1", Instalment = "1", Pence = 100 });

        Assert.Equal([("a", 4_967L), ("b", 9_933L)], story.Journal.BalanceByLot(new Pot("chest", Bucket.Committed, "g1", "1")).Select(lot => (lot.Key, lot.Value)));
    }

    [Fact]
    public void Grant_changes_its_purpose_only_within_what_its_contributors_allow()
    {
        var story = Story.Committed();

        story.Refused(LedgerRefusal.Restricted, new PurposeVaried { Grant = "g1", Spend = Story.Spend with { Outcomes = ["older-people"] } });
        story.Do(new PurposeVaried { Grant = "g1", Spend = Story.Spend with { Places = ["bromyard"] } });
        story.Refused(LedgerRefusal.NotDecided, new Committed { Grant = "g1", Instalments = [new InstalmentTerms { Id = "2", Pence = 1 }] });
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a:b")]
    [InlineData("é")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234")]
    public void Names_that_would_spoil_an_account_are_refused(string name) =>
        new Story().Refused(LedgerRefusal.BadInstruction, new FundOpened { Fund = name, Title = "Fund", Class = FundClass.General });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void Amounts_out_of_range_are_refused(long pence)
    {
        var story = new Story();
        story.Lot("health", Restriction.None, 1);

        story.Refused(LedgerRefusal.BadInstruction, new Received { Fund = "chest", Lot = "health", Pence = pence });
    }
}
