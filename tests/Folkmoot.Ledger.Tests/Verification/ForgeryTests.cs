using System.Text.Json.Nodes;
using Xunit;

namespace Folkmoot.Ledger.Tests;

/// <summary>Books that were cooked by somebody who makes the chain anew: the verifier names the entry and the rule.</summary>
public sealed class ForgeryTests
{
    [Fact]
    public void Export_written_anew_without_a_change_is_good()
    {
        foreach (var history in History.All)
            Assert.Equal((null, history.Journal.Head), (new Forgery(history.Journal).Verify().FirstBad, new Forgery(history.Journal).Verify().Head));
    }

    [Theory]
    [InlineData("agreement-signed", "made-payable", "L5")]
    [InlineData("condition-judged", "made-payable", "L5")]
    [InlineData("diligence-recorded", "made-payable", "L5")]
    [InlineData("payment-approved", "made-payable", "L5")]
    [InlineData("made-payable", "payment-sent", "L5")]
    [InlineData("committed", "payment-approved", "terms")]
    [InlineData("decision-recorded", "committed", "terms")]
    [InlineData("received", "committed", "L2")]
    [InlineData("lot-opened", "received", "terms")]
    [InlineData("fund-opened", "received", "terms")]
    [InlineData("journal-opened", "fund-opened", "form")]
    public void Entry_left_out_is_missed_where_it_is_needed(string leftOut, string missed, string rule)
    {
        var forgery = new Forgery(PaidWithCondition().Journal);
        forgery.Entries.Remove(forgery.First(leftOut));
        var found = forgery.Verify().FirstBad;

        Assert.NotNull(found);
        Assert.Equal((missed, rule), ((string?)forgery.Entries[(int)found.Line - 1]["event"]!["kind"], found.Rule));
    }

    public static TheoryData<string, string, string> Changes() => new()
    {
        { "received", "$.postings[0][1]=-90000", "L1" },
        { "received", "$.event.pence=90000", "L1" },
        { "received", "$.postings[1][0]=\"chest:payable:health:g1:1\"", "L4" },
        { "received", "$.effective=\"2026-04-09\"", "L8" },
        { "committed", "$.postings[0][0]=\"chest:pledged:health\"", "L4" },
        { "committed", "$.postings[1][0]=\"chest:committed:health:g2:1\"", "L4" },
        { "committed", "$.event.instalments[0].pence=40000", "L1" },
        { "committed", "$.event.instalments[0].id=\"2\"", "L1" },
        { "committed", "$.evaluations[0].version=2", "L3" },
        { "committed", "$.evaluations[0].awardTotal=1", "L3" },
        { "committed", "$.evaluations[0].on=\"2026-04-02\"", "L3" },
        { "committed", "$.evaluations[0].pence=1", "L3" },
        { "committed", "$.evaluations=[]", "L3" },
        { "decision-recorded", "$.event.pence=49999", "L4" },
        { "decision-recorded", "$.event.challengeUntil=\"2026-04-01\"", "L16" },
        { "decision-recorded", "$.event.spend.outcomes=[\"older-people\"]", "L3" },
        { "lot-opened", "$.event.restriction.outcomes=[\"older-people\"]", "L3" },
        { "lot-opened", "$.event.restriction.latest=\"2026-03-31\"", "L3" },
        { "lot-opened", "$.event.restriction.awardCap=49999", "L3" },
        { "fund-opened", "$.event.class=\"general\"", "L10" },
        { "fund-opened", "$.event.class=\"permanent-endowment\"", "L10" },
        { "diligence-recorded", "$.event.upTo=49999", "L5" },
        { "diligence-recorded", "$.event.validUntil=\"2026-03-31\"", "L5" },
        { "condition-judged", "$.event.met=false", "L5" },
        { "condition-judged", "$.event.condition=\"another\"", "L5" },
        { "payment-approved", "$.actor=\"bob\"", "L5" },
        { "payment-approved", "$.actor=\"toddlers\"", "L5" },
        { "payment-approved", "$.event.pence=49999", "L5" },
        { "payment-sent", "$.evaluations=[]", "L3" },
        { "payment-sent", "$.postings[1][0]=\"chest:payee:health:g1:1\"", "L4" },
        { "payment-sent", "$.key=\"k2\"", "L7" },
        { "payment-sent", "$.recorded=\"2026-03-31T09:00:00.000Z\"", "L8" },
        { "payment-sent", "$.reason=\" \"", "form" },
        { "payment-sent", "$.event.kind=\"paid\"", "form" },
        { "payment-sent", "$.event.more=1", "form" },
        { "payment-cleared", "$.postings[0][0]=\"chest:payable:health:g1:1\"", "L4" },
        { "payment-cleared", "$.postings[0][0]=\"chest:purse:health\"", "form" },
        { "payment-cleared", "$.postings[0][1]=0.5", "form" },
        { "payment-cleared", "$.postings=[]", "L1" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Change_that_breaks_a_rule_is_named_with_it(string kind, string change, string rule)
    {
        var forgery = new Forgery(PaidWithCondition().Journal);
        var changed = forgery.First(kind);
        Set(changed, change);
        var found = forgery.Verify().FirstBad;

        Assert.NotNull(found);
        Assert.Equal(rule, found.Rule);
        Assert.True(found.Line >= forgery.LineOf(changed), found.ToString());
        Assert.DoesNotContain("   at ", found.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Pledge_does_not_turn_into_money()
    {
        var story = new Story();
        story.Do(new PledgeLimitSet { Fund = "chest", Pence = 30_000 });
        story.Lot("health", Restriction.None, 10_000);
        story.Do(new Pledged { Fund = "chest", Lot = "health", Pence = 20_000 });
        story.Decide("g1", 30_000);
        story.Do(new Committed { Grant = "g1", AgainstPledges = true, Instalments = [new InstalmentTerms { Id = "1", Pence = 30_000 }] });
        story.Do(new CommitmentReleased { Grant = "g1", Instalment = "1", Pence = 5_000 });
        Changed(story, "commitment-released", "$.postings[1][0]=\"chest:held:health\"", "L4");
        Changed(story, "pledge-limit-set", "$.event.pence=19999", "L15");
    }

    [Fact]
    public void Money_does_not_leave_a_restricted_fund_or_become_a_fee_unpermitted()
    {
        var story = new Story();
        story.Do(new FundOpened { Fund = "general", Title = "General", Class = FundClass.General });
        story.Lot("health", new Restriction { Outcomes = ["early-years"] }, 10_000, fee: 1_000);
        story.Do(new RestrictionReleased { Lot = "health", Pence = 4_000, Ground = ReleaseGround.PurposeSpent, Evidence = "inventory" });
        story.Do(new Transferred { Fund = "chest", To = "general", Lot = "health", Pence = 4_000 });
        story.Do(new FeeCharged { Fund = "chest", Lot = "health", Pence = 1_000 });
        story.Do(new PeriodClosed { Through = new DateOnly(2026, 3, 31) });
        story.Do(new Received { Fund = "chest", Lot = "health", Pence = 1 });

        Changed(story, "restriction-released", "$.event.pence=3999", "L10");
        Changed(story, "lot-opened", "$.event.feeBasisPoints=999", "L11");
        Changed(story, "received", "$.effective=\"2026-03-31\"", "L13", last: true);
    }

    [Fact]
    public void Residents_shares_are_equal_given_once_and_move_as_pledged()
    {
        var story = new Story();
        story.Lot("health", Restriction.None, 10_000);
        story.Do(new SharesAllocated { Fund = "chest", Programme = "crowd", Residents = ["r1", "r2"], Pence = 2_000 });
        story.Do(new SharesAllocated { Fund = "chest", Programme = "crowd", Residents = ["r3"], Pence = 2_000 });
        story.Decide("g1", 5_000);
        story.Do(new SharesActivated { Grant = "g1", Programme = "crowd", Instalment = new InstalmentTerms { Id = "1", Pence = 3_500 }, Pledges = [new ResidentPledge("r1", 2_000), new ResidentPledge("r2", 1_500)] });
        story.Do(new SharesExpired { Fund = "chest", Programme = "crowd" });

        Changed(story, "shares-allocated", "$.postings[1][0]=\"chest:personal:health:crowd:r9\"", "L14");
        Changed(story, "shares-allocated", "$.event.residents=[\"r1\"]", "L14", last: true);
        Changed(story, "shares-activated", "$.event.pledges[0].pence=1900", "L14");
        Changed(story, "shares-expired", "$.postings=[]", "L14");
    }

    [Fact]
    public void Reversal_is_the_exact_opposite_of_an_entry_that_may_be_taken_back()
    {
        var story = new Story();
        story.Lot("health", Restriction.None, 10_000);
        story.Do(new Received { Fund = "chest", Lot = "health", Pence = 500 });
        story.Do(new Reversed { Entry = 5 });

        Changed(story, "reversed", "$.event.entry=4", "L6");
        Changed(story, "reversed", "$.event.entry=3", "L6");
        Changed(story, "reversed", "$.event.entry=99", "L6");
        Changed(story, "reversed", "$.postings[0][1]=499", "L1");
    }

    private static void Changed(Story story, string kind, string change, string rule, bool last = false)
    {
        var forgery = new Forgery(story.Journal);
        Set(last ? forgery.Last(kind) : forgery.First(kind), change);
        Assert.Equal((change, rule), (change, forgery.Verify().FirstBad?.Rule));
    }

    private static Story PaidWithCondition()
    {
        var story = Story.Ready("insurance");
        story.MakePayable();
        story.Pay();
        story.Do(new PaymentCleared { Grant = "g1", Instalment = "1", Pence = 50_000 });
        return story;
    }

    /// <summary>Sets one value: <c>$.path[0].name=json</c>.</summary>
    private static void Set(JsonObject entry, string change)
    {
        var cut = change.IndexOf('=', StringComparison.Ordinal);
        var steps = change[2..cut].Replace("[", ".[", StringComparison.Ordinal).Split('.');
        JsonNode node = entry;
        foreach (var step in steps[..^1])
            node = step[0] == '[' ? node[int.Parse(step[1..^1])]! : node[step]!;
        var value = JsonNode.Parse(change[(cut + 1)..]);
        if (steps[^1][0] == '[')
            node[int.Parse(steps[^1][1..^1])] = value;
        else
            node[steps[^1]] = value;
    }
}
